import type { Locale } from '../../preload/contract/common.ts';
import type { Seat } from '../../preload/contract/proctor.ts';
import type { Say } from '../kit/i18n.ts';
import { OfflineIcon } from '../kit/icons/state.tsx';
import { StatusChip } from '../kit/StatusChip.tsx';
import { timeOfDay } from '../kit/say-refusal.ts';
import type { Column } from '../kit/Table.tsx';
import { Names } from './Names.tsx';
import css from './Room.module.css';
import { SeatClock } from './SeatClock.tsx';
import { SeatFresh } from './SeatFresh.tsx';
import { SeatWhy } from './SeatWhy.tsx';
import { iconOf } from './seat-icons.tsx';
import { isOver, nameOf, seatTone, whyOf } from './seat-words.ts';

/** One row: the seat, when it was read, and whether that is long ago. */
export type SeatRow = {
  readonly seat: Seat;
  readonly readAt: number;
  /** Wall time of the reading. */
  readonly at: number;
  readonly stale: boolean;
};

/** wide: one line per seat; compact: two lines; beside: compact, and details are open beside it. */
export type Layout = 'wide' | 'compact' | 'beside';

type Options = {
  readonly t: Say;
  readonly locale: Locale;
  readonly timeZone: string;
  readonly layout: Layout;
  readonly onOpen: (seat: Seat) => void;
};

/** Columns of the seats. The first is the order of need, in which rows come anyway. */
export const seatColumns = (options: Options): readonly Column<SeatRow>[] => {
  const { t, locale, layout, onOpen } = options;
  const wide = layout === 'wide';
  const since = (row: SeatRow) => sinceText(row, options);
  const extra = ({ seat }: SeatRow) =>
    seat.extraTimePercent > 0 ? t('proctor:percent', { percent: seat.extraTimePercent }) : '';
  const all: readonly (Column<SeatRow> & { readonly only?: 'wide' | 'alone' })[] = [
    {
      id: 'state',
      head: t('proctor:column.state'),
      cell: (row) => (
        <span className={css.stateCell}>
          <StatusChip tone={seatTone(row.seat.state)} icon={iconOf(row.seat.state)}>
            {t(`proctor:state.${row.seat.state}`)}
          </StatusChip>
          {wide ? null : <span className={css.soft}>{since(row)}</span>}
        </span>
      ),
      sortBy: ({ seat }) => -seat.urgency,
    },
    {
      id: 'candidate',
      head: t('proctor:column.candidate'),
      cell: ({ seat }) => (
        <Names of={seat} open={{ row: seat.sitting, act: () => onOpen(seat) }} withCode={!wide} />
      ),
      sortBy: ({ seat }) => nameOf(t, seat),
      rowHead: true,
    },
    {
      id: 'why',
      head: t('proctor:column.why'),
      cell: ({ seat, readAt }) => (
        <>
          <SeatWhy seat={seat} readAt={readAt} />
          <SeatFresh seat={seat} />
        </>
      ),
      sortBy: ({ seat, readAt }) => whyOf(t, seat, readAt, readAt) || null,
    },
    {
      id: 'left',
      head: t('proctor:column.left'),
      cell: (row) => (
        <span className={css.leftCell}>
          <SeatClock clock={row.seat.clock} readAt={row.readAt} stale={row.stale} />
          {wide ? null : <span className={css.soft}>{extra(row)}</span>}
        </span>
      ),
      sortBy: ({ seat }) => seat.clock?.remaining ?? null,
      align: 'end',
    },
    {
      id: 'extra',
      head: t('proctor:column.extra'),
      cell: extra,
      sortBy: ({ seat }) => seat.extraTimePercent,
      align: 'end',
      only: 'wide',
    },
    {
      id: 'answered',
      head: t('proctor:column.answered'),
      cell: ({ seat }) => t('proctor:answeredOf', { answered: seat.answered, items: seat.items }),
      sortBy: ({ seat }) => (seat.items === 0 ? null : seat.answered / seat.items),
      align: 'end',
    },
    {
      id: 'connection',
      head: t('proctor:column.connection'),
      cell: ({ seat }) => connectionOf(seat, t),
      sortBy: ({ seat }) => Number(seat.connected),
      only: 'wide',
    },
    {
      id: 'since',
      head: t('proctor:column.since'),
      cell: (row) => <span className={css.line}>{since(row)}</span>,
      sortBy: ({ seat }) => seat.since,
      only: 'wide',
    },
    {
      id: 'confirmation',
      head: t('proctor:column.confirmation'),
      cell: ({ seat }) => <span className={css.code}>{seat.confirmation}</span>,
      sortBy: ({ seat }) => seat.confirmation,
      only: 'wide',
    },
    {
      id: 'exam',
      head: t('proctor:column.exam'),
      cell: ({ seat }) => (
        <span className={wide ? css.line : css.exam} title={seat.exam[locale]}>
          {seat.exam[locale]}
        </span>
      ),
      sortBy: ({ seat }) => seat.exam[locale],
      only: 'alone',
    },
  ];
  return all.filter(
    ({ only }) => only === undefined || wide || (only === 'alone' && layout !== 'beside'),
  );
};

const sinceText = ({ seat, at }: SeatRow, { t, locale, timeZone }: Options): string => {
  // While somebody works, the time of the last event says nothing.
  if (seat.state === 'working' || seat.state === 'admitted' || seat.state === 'checking-in') {
    return '';
  }
  const time = timeOfDay(seat.since, locale, timeZone);
  if (isOver(seat)) return time;
  const minutes = Math.max(0, Math.floor((at - seat.since) / 60_000));
  return t('proctor:sinceFor', { time, minutes });
};

const connectionOf = (seat: Seat, t: Say) => {
  if (isOver(seat)) return null;
  return seat.connected ? (
    <span className={css.soft}>{t('proctor:connected')}</span>
  ) : (
    <span className={css.away}>
      <OfflineIcon size={1} />
      {t('proctor:notConnected')}
    </span>
  );
};
