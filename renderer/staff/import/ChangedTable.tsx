import { useMemo } from 'react';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { type Say, useText } from '../../kit/i18n.ts';
import { type Column, Table } from '../../kit/Table.tsx';
import { useZone } from '../parts/RefusedNotice.tsx';
import { choiceInWords, fieldInWords } from '../parts/say-problem.ts';
import { shortTime } from '../parts/time.ts';
import type { BookingLine } from '../types.ts';
import css from './Import.module.css';

type Props = {
  readonly lines: readonly BookingLine[];
  readonly counting: 'line' | 'entry';
};

/** One field of one booking that would change. */
type Change = Pick<BookingLine, 'line' | 'confirmation' | 'nameZh'> &
  BookingLine['changes'][number];

/** What an import would change, field by field. */
export function ChangedTable({ lines, counting }: Props) {
  const t = useText();
  const zone = useZone();
  const rows = useMemo(
    () =>
      lines.flatMap(({ line, confirmation, nameZh, changes }) =>
        changes.map((change): Change => ({ line, confirmation, nameZh, ...change })),
      ),
    [lines],
  );
  const columns = useMemo(
    (): readonly Column<Change>[] => [
      {
        id: 'line',
        head: t(`staff:importBookings.columns.${counting}`),
        cell: ({ line }) => line,
        sortBy: ({ line }) => line,
        align: 'end',
        width: '5rem',
      },
      {
        id: 'confirmation',
        head: t('staff:importBookings.columns.confirmation'),
        cell: ({ confirmation }) => confirmation,
        sortBy: ({ confirmation }) => confirmation,
        rowHead: true,
      },
      {
        id: 'name',
        head: t('staff:importBookings.columns.name'),
        cell: ({ nameZh }) => <span lang="zh-CN">{nameZh}</span>,
        sortBy: ({ nameZh }) => nameZh,
      },
      {
        id: 'field',
        head: t('staff:importBookings.columns.field'),
        cell: ({ field }) => fieldInWords(t, field),
        sortBy: ({ field }) => fieldInWords(t, field),
      },
      {
        id: 'from',
        head: t('staff:importBookings.columns.from'),
        cell: ({ field, from }) => (
          <del className={css.was}>{valueInWords(t, field, from, zone)}</del>
        ),
      },
      {
        id: 'to',
        head: t('staff:importBookings.columns.to'),
        cell: ({ field, to }) => <strong>{valueInWords(t, field, to, zone)}</strong>,
      },
    ],
    [t, zone, counting],
  );
  return (
    <div className={css.tall}>
      <Table
        caption={t('staff:importBookings.changedCaption')}
        columns={columns}
        rows={rows}
        rowKey={({ line, field }) => `${line} ${field}`}
        empty={<EmptyState title={t('staff:importBookings.noChanged')} />}
      />
    </div>
  );
}

const choices = new Set(['documentType', 'delivery', 'status', 'language']);

/** A value of a booking as people read it: times in the centre's zone, choices in words. */
const valueInWords = (t: Say, field: string, value: string, zone: string): string => {
  if (value === '') return t('staff:importBookings.empty');
  if (field === 'startsAt') {
    const wall = Date.parse(value);
    return Number.isNaN(wall) ? value : shortTime(wall, zone);
  }
  return choices.has(field) ? choiceInWords(t, value) : value;
};
