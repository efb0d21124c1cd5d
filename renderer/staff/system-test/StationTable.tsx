import { useMemo } from 'react';
import { Button } from '../../kit/Button.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { useLocale, useText } from '../../kit/i18n.ts';
import { PlusIcon, SearchIcon } from '../../kit/icons/action.tsx';
import { ScreenIcon } from '../../kit/icons/thing.tsx';
import { sortRows } from '../../kit/sort-rows.ts';
import { Table } from '../../kit/Table.tsx';
import { useZone } from '../parts/RefusedNotice.tsx';
import type { TicketRow } from '../types.ts';
import { columnsOf } from './columns.tsx';
import { standingOf } from './standing.ts';

type Props = {
  readonly rows: readonly TicketRow[];
  /** Whether there is none at all, or only none that fits the filter. */
  readonly isEmpty: boolean;
  readonly onAdd: () => void;
  readonly onClear: () => void;
  readonly onRemove: (row: TicketRow) => void;
};

/** Stations with their last test, worst first, then by name. */
export function StationTable({ rows, isEmpty, onAdd, onClear, onRemove }: Props) {
  const t = useText();
  const locale = useLocale();
  const zone = useZone();
  const columns = useMemo(() => columnsOf(t, zone), [t, zone]);
  const byName = useMemo(
    () => sortRows(rows, ({ stationName }) => stationName, 'ascending', locale),
    [rows, locale],
  );
  return (
    <Table
      caption={t('staff:systemTest.caption')}
      captionHidden
      columns={columns}
      rows={byName}
      rowKey={({ machine }) => machine}
      sorting={{ column: 'result', direction: 'ascending' }}
      locale={locale}
      tone={toneOf}
      actions={{
        head: t('staff:systemTest.actions'),
        of: (row) => (
          <Button
            size="dense"
            aria-label={t('staff:systemTest.remove.of', { station: row.stationName })}
            onClick={() => onRemove(row)}
          >
            {t('staff:systemTest.remove.word')}
          </Button>
        ),
      }}
      empty={
        isEmpty ? (
          <EmptyState
            icon={<ScreenIcon size={2} />}
            title={t('staff:systemTest.empty')}
            action={
              <Button icon={<PlusIcon />} onClick={onAdd}>
                {t('staff:systemTest.add.open')}
              </Button>
            }
          >
            <p>{t('staff:systemTest.emptyText')}</p>
          </EmptyState>
        ) : (
          <EmptyState
            icon={<SearchIcon size={2} />}
            title={t('staff:list.nothingFits')}
            action={<Button onClick={onClear}>{t('staff:list.clear')}</Button>}
          >
            <p>{t('staff:list.nothingFitsText')}</p>
          </EmptyState>
        )
      }
    />
  );
}

const toneOf = (row: TicketRow) => {
  const standing = standingOf(row);
  if (standing === 'not-ready') return 'danger';
  return standing === 'incomplete' || standing === 'tooOld' ? 'warning' : undefined;
};
