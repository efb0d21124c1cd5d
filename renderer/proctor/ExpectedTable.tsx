import { useMemo, useRef } from 'react';
import type { ExpectedBooking } from '../../preload/contract/proctor.ts';
import { Button } from '../kit/Button.tsx';
import { classes } from '../kit/classes.ts';
import { EmptyState } from '../kit/EmptyState.tsx';
import { useLocale, useText } from '../kit/i18n.ts';
import { Table } from '../kit/Table.tsx';
import { needsLetIn, urgencyOf } from './booking-need.ts';
import { expectedColumns } from './expected-columns.tsx';
import { useOutbox } from './outbox.tsx';
import css from './Room.module.css';
import { stepRow } from './rows.ts';
import { nameOf } from './seat-words.ts';
import { useShortcuts } from './shortcuts.tsx';

type Props = {
  readonly bookings: readonly ExpectedBooking[];
  /** Those that the filters leave. */
  readonly found: readonly ExpectedBooking[];
  readonly stale: boolean;
  readonly wide: boolean;
  readonly timeZone: string;
  readonly onLetIn: (booking: ExpectedBooking) => void;
  readonly onClearFilter: () => void;
};

/** Today's bookings: who is still to come, and who is late and has to be let in. */
export function ExpectedTable(props: Props) {
  const { bookings, found, stale, wide, timeZone, onLetIn, onClearFilter } = props;
  const t = useText();
  const locale = useLocale();
  const { deeds } = useOutbox();
  const list = useRef<HTMLDivElement>(null);
  const step = (by: 1 | -1) => list.current !== null && stepRow(list.current, by);
  useShortcuts({ j: () => step(1), k: () => step(-1) });
  const columns = useMemo(
    () => expectedColumns(t, locale, timeZone, wide),
    [t, locale, timeZone, wide],
  );
  const rows = useMemo(
    () => found.toSorted((a, b) => urgencyOf[a.state] - urgencyOf[b.state] || a.start - b.start),
    [found],
  );
  const isPending = ({ booking }: ExpectedBooking) =>
    deeds.some((deed) => deed.of === booking && deed.refused === null);
  return (
    <div ref={list} className={classes(css.list, stale && css.stale)}>
      <Table
        caption={t('proctor:room.expected')}
        captionHidden
        columns={columns}
        rows={rows}
        rowKey={({ booking }) => booking}
        locale={locale}
        tone={({ state }) => (needsLetIn(state) ? 'warning' : undefined)}
        actions={{
          head: t('proctor:column.actions'),
          of: (booking) =>
            needsLetIn(booking.state) ? (
              <Button
                size="dense"
                data-row={booking.booking}
                aria-label={`${t('proctor:action.letIn')} ${nameOf(t, booking)}`}
                onClick={() => onLetIn(booking)}
                pending={isPending(booking) ? t('proctor:sending') : undefined}
              >
                {t('proctor:action.letIn')}
              </Button>
            ) : null,
        }}
        empty={
          bookings.length === 0 ? (
            <EmptyState title={t('proctor:expected.empty.title')}>
              <p>{t('proctor:expected.empty.text')}</p>
            </EmptyState>
          ) : (
            <EmptyState
              title={t('proctor:room.noMatch.title')}
              action={<Button onClick={onClearFilter}>{t('proctor:room.noMatch.action')}</Button>}
            />
          )
        }
      />
    </div>
  );
}
