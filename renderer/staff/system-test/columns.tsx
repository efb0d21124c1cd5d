import { type Say, useText } from '../../kit/i18n.ts';
import { StatusChip } from '../../kit/StatusChip.tsx';
import type { Column } from '../../kit/Table.tsx';
import { shortTime } from '../parts/time.ts';
import type { TicketRow } from '../types.ts';
import css from './SystemTests.module.css';
import { standingOf, standings } from './standing.ts';

/** The columns of the table of stations; times in this zone. */
export const columnsOf = (t: Say, zone: string): readonly Column<TicketRow>[] => [
  {
    id: 'station',
    head: t('staff:systemTest.station'),
    cell: ({ stationName }) => stationName,
    sortBy: ({ stationName }) => stationName,
    rowHead: true,
    width: '11rem',
  },
  {
    id: 'result',
    head: t('staff:systemTest.result'),
    cell: (row) => <Result row={row} />,
    sortBy: (row) => standings.indexOf(standingOf(row)),
  },
  {
    id: 'against',
    head: t('staff:systemTest.against'),
    cell: (row) => <Against row={row} />,
    sortBy: ({ against }) => -against.length,
  },
  {
    id: 'made',
    head: t('staff:systemTest.made'),
    cell: ({ made }) => <span className={css.time}>{shortTime(made, zone)}</span>,
    sortBy: ({ made }) => made,
  },
];

const tones = {
  'not-ready': 'danger',
  incomplete: 'warning',
  tooOld: 'warning',
  readySoFar: 'info',
  ready: 'ok',
} as const;

function Result({ row }: { readonly row: TicketRow }) {
  const t = useText();
  const standing = standingOf(row);
  const shown = standing === 'warned' ? 'ready' : standing;
  return <StatusChip tone={tones[shown]}>{t(`staff:systemTest.results.${shown}`)}</StatusChip>;
}

const stands = ['blocks', 'warns'] as const;

/** The checks that stand against it by name, those that block first; then what else is to do. */
function Against({ row: { against, waits, tooOld } }: { readonly row: TicketRow }) {
  const t = useText();
  const lines = stands.flatMap((effect) => {
    const names = against
      .filter((one) => one.effect === effect)
      .map(({ check }) => t(`checks:names.${check}`));
    return names.length === 0
      ? []
      : [t(`staff:systemTest.${effect}`, { checks: names.join(t('problems:separator')) })];
  });
  const all = [
    ...lines,
    ...(waits ? [t('staff:systemTest.waits')] : []),
    ...(tooOld ? [t('staff:systemTest.tooOld')] : []),
  ];
  if (all.length === 0)
    return <span className={css.hint}>{t('staff:systemTest.nothingAgainst')}</span>;
  return (
    <ul className={css.against}>
      {all.map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  );
}
