import type { TicketRow } from '../types.ts';

/** What a station's last test means for its staff, worst first. */
export const standings = [
  'not-ready',
  'incomplete',
  'tooOld',
  'readySoFar',
  'warned',
  'ready',
] as const;
export type Standing = (typeof standings)[number];

/** How a station stands. */
export const standingOf = ({ result, tooOld, waits, against }: TicketRow): Standing => {
  if (result !== 'ready') return result;
  if (tooOld) return 'tooOld';
  if (waits) return 'readySoFar';
  return against.length > 0 ? 'warned' : 'ready';
};

export const shownOptions = ['all', 'attention', 'ready'] as const;
export type Shown = (typeof shownOptions)[number];

const isReady = (row: TicketRow): boolean => {
  const standing = standingOf(row);
  return standing === 'ready' || standing === 'warned';
};

/** The rows of a choice whose station's name has all the words that are searched. */
export const rowsShown = (
  rows: readonly TicketRow[],
  shown: Shown,
  search: string,
): readonly TicketRow[] => {
  const words = search.toLowerCase().split(/\s+/);
  return rows.filter(
    (row) =>
      (shown === 'all' || isReady(row) === (shown === 'ready')) &&
      words.every((word) => row.stationName.toLowerCase().includes(word)),
  );
};
