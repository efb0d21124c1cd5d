import type { Incident } from '../../preload/contract/lockdown.ts';
import type { Seat } from '../../preload/contract/proctor.ts';

/** How many incidents a seat has had in all. */
export const countOf = ({ incidents, more }: Pick<Seat, 'incidents' | 'more'>): number =>
  incidents.length + more;

/** What has come to a seat since somebody looked. */
export type Fresh = {
  readonly count: number;
  /** Those of them that happened, among the newest that are at hand. */
  readonly happened: readonly Incident[];
  readonly newest: Incident | null;
};

/**
 * Incidents since the last look.
 *
 * @param looked how many there were then
 */
export const freshOf = (seat: Pick<Seat, 'incidents' | 'more'>, looked: number): Fresh => {
  const count = Math.max(0, countOf(seat) - looked);
  const fresh = seat.incidents.slice(0, count);
  const happened = fresh.filter(({ prevented }) => !prevented);
  // One that happened says more than a later one that came to nothing.
  return { count, happened, newest: happened[0] ?? fresh[0] ?? null };
};

/** Kinds for which a proctor is interrupted in what they are being told. */
const grave: ReadonlySet<Incident['kind']> = new Set([
  'program-started',
  'operation-lost',
  'display-added',
  'display-mirrored',
  'capture-found',
  'capture-key',
  'debugger-found',
  'files-changed',
  'keys-injected',
  'stood-still',
]);

export const isGrave = ({ kind }: Incident): boolean => grave.has(kind);
