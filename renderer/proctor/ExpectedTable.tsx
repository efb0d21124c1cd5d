import { useMemo, useState } from 'react';
import type { ExpectedBooking } from '../../preload/contract/proctor.ts';
import { Button } from '../kit/Button.tsx';
import { classes } from '../kit/classes.ts';
import { EmptyState } from '../kit/EmptyState.tsx';
import { useLocale, useText } from '../kit/i18n.ts';
import { Segmented } from '../kit/Segmented.tsx';
import { Table } from '../kit/Table.tsx';
import { expectedColumns, needsLetIn, urgencyOf } from './expected-columns.tsx';
import { useOutbox } from './outbox.tsx';
import css from './Room.module.css';
import { nameOf } from './seat-words.ts';

type Props = {
  readonly bookings: readonly ExpectedBooking[];
  /** Those that the text filter leaves. */
  readonly found: readonly ExpectedBooking[];
  readonly stale: boolean;
  readonly wide: boolean;
  readonly timeZone: string;
  readonly onLetIn: (booking: ExpectedBooking) => void;
  readonly onClearFilter: () => void;
};

const groups = ['all', 'late', 'coming', 'here'] as const;
type Group = (typeof groups)[number];

const inGroup = (group: Group, { state }: ExpectedBooking): boolean => {
  switch (group) {
    case 'all':
      return true;
    case 'late':
      return needsLetIn(state);
    case 'coming':
      return state === 'expected' || state === 'open' || state === 'let-in';
    case 'here':
      return state === 'arrived' || state === 'done';
  }
};

/** Today's bookings: who is still to come, and who is late and has to be let in. */
export function ExpectedTable(props: Props) {
  const { bookings, found, stale, wide, timeZone, onLetIn, onClearFilter } = props;
  const t = useText();
  const locale = useLocale();
  const { deeds } = useOutbox();
  const [group, setGroup] = useState<Group>('all');
  const columns = useMemo(
    () => expectedColumns(t, locale, timeZone, wide),
    [t, locale, timeZone, wide],
  );
  const rows = useMemo(
    () =>
      found
        .filter((booking) => inGroup(group, booking))
        .toSorted((a, b) => urgencyOf[a.state] - urgencyOf[b.state] || a.start - b.start),
    [found, group],
  );
  const isPending = ({ booking }: ExpectedBooking) =>
    deeds.some((deed) => deed.of === booking && deed.refused === null);
  return (
    <>
      <div className={css.filters}>
        <Segmented
          label={t('proctor:expected.filter.label')}
          options={groups.map((value) => ({
            value,
            label: t(`proctor:expected.filter.${value}`, {
              count: bookings.filter((booking) => inGroup(value, booking)).length,
            }),
          }))}
          value={group}
          onChange={setGroup}
        />
      </div>
      <div className={classes(css.list, stale && css.stale)}>
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
                  aria-label={`${t('proctor:action.letIn')} ${nameOf(booking)}`}
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
                action={
                  <Button
                    onClick={() => {
                      setGroup('all');
                      onClearFilter();
                    }}
                  >
                    {t('proctor:room.noMatch.action')}
                  </Button>
                }
              />
            )
          }
        />
      </div>
    </>
  );
}
