import { useMemo } from 'react';
import type { TimelineEntry } from '../../preload/contract/proctor.ts';
import { EmptyState } from '../kit/EmptyState.tsx';
import { useLocale, useText } from '../kit/i18n.ts';
import { type Column, Table } from '../kit/Table.tsx';
import { actorWord, eventDetail, eventWord, isDetail } from './event-words.ts';
import { ScreenPictureButton } from './ScreenPictureButton.tsx';
import css from './Seat.module.css';
import { timeWithSeconds } from './time-words.ts';

type Props = {
  readonly entries: readonly TimelineEntry[];
  /** Answers and flags as well. */
  readonly all: boolean;
  readonly sitting: string;
  readonly timeZone: string;
};

/** The log in plain words, newest first: when, what, who, why. */
export function Timeline({ entries, all, sitting, timeZone }: Props) {
  const t = useText();
  const locale = useLocale();
  const rows = useMemo(
    () => entries.filter((entry) => all || !isDetail(entry)).toReversed(),
    [entries, all],
  );
  const columns = useMemo<readonly Column<TimelineEntry>[]>(
    () => [
      {
        id: 'time',
        head: t('proctor:seat.time'),
        cell: ({ at }) => timeWithSeconds(at, locale, timeZone),
      },
      {
        id: 'what',
        head: t('proctor:seat.what'),
        cell: (entry) => eventWord(t, entry),
        rowHead: true,
      },
      {
        id: 'detail',
        head: t('proctor:seat.detail'),
        cell: (entry) => (
          <>
            <span className={css.detail}>{eventDetail(t, entry)}</span>
            <ScreenPictureButton
              picture={entry.picture}
              of={eventWord(t, entry)}
              sitting={sitting}
              timeZone={timeZone}
            />
          </>
        ),
      },
      { id: 'who', head: t('proctor:seat.who'), cell: ({ actor }) => actorWord(t, actor) },
    ],
    [t, locale, timeZone, sitting],
  );
  return (
    <div className={css.record}>
      <div className={css.table}>
        <Table
          caption={t('proctor:seat.timeline')}
          captionHidden
          columns={columns}
          rows={rows}
          rowKey={({ seq }) => String(seq)}
          empty={<EmptyState title={t('proctor:seat.noEntries')} />}
        />
      </div>
    </div>
  );
}
