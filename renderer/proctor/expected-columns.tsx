import type { Locale } from '../../preload/contract/common.ts';
import type { ExpectedBooking } from '../../preload/contract/proctor.ts';
import type { Say } from '../kit/i18n.ts';
import { StatusChip } from '../kit/StatusChip.tsx';
import { timeOfDay } from '../kit/say-refusal.ts';
import type { Column } from '../kit/Table.tsx';
import type { Tone } from '../kit/tone.tsx';
import { urgencyOf } from './booking-need.ts';
import { Names } from './Names.tsx';
import css from './Room.module.css';
import { nameOf } from './seat-words.ts';

type State = ExpectedBooking['state'];

const toneOf = (state: State): Tone => {
  switch (state) {
    case 'late':
      return 'warning';
    case 'no-show':
      return 'danger';
    case 'open':
    case 'let-in':
      return 'info';
    case 'arrived':
      return 'ok';
    case 'expected':
    case 'done':
      return 'neutral';
  }
};

export const expectedColumns = (
  t: Say,
  locale: Locale,
  timeZone: string,
  wide: boolean,
): readonly Column<ExpectedBooking>[] => [
  {
    id: 'state',
    head: t('proctor:column.state'),
    cell: ({ state }) => (
      <StatusChip tone={toneOf(state)}>{t(`proctor:expected.state.${state}`)}</StatusChip>
    ),
    sortBy: ({ state }) => urgencyOf[state],
  },
  {
    id: 'start',
    head: t('proctor:expected.start'),
    cell: ({ start }) => timeOfDay(start, locale, timeZone),
    sortBy: ({ start }) => start,
  },
  {
    id: 'candidate',
    head: t('proctor:column.candidate'),
    cell: (booking) => <Names of={booking} withCode={!wide} />,
    sortBy: (booking) => nameOf(t, booking),
    rowHead: true,
  },
  ...(wide
    ? [
        {
          id: 'confirmation',
          head: t('proctor:column.confirmation'),
          cell: ({ confirmation }: ExpectedBooking) => (
            <span className={css.code}>{confirmation}</span>
          ),
          sortBy: ({ confirmation }: ExpectedBooking) => confirmation,
        },
      ]
    : []),
  {
    id: 'exam',
    head: t('proctor:column.exam'),
    cell: ({ exam }) => <span className={css.exam}>{exam[locale]}</span>,
    sortBy: ({ exam }) => exam[locale],
  },
  {
    id: 'why',
    head: t('proctor:column.why'),
    cell: ({ state }) =>
      state === 'late' || state === 'no-show' ? t(`proctor:expected.why.${state}`) : '',
  },
];
