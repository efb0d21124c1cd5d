import type { Instant } from '../log/event.ts';
import type { TimeKind } from '../policy/clock-table.ts';

/** A stretch of time between two events, by what it was. Lengths in milliseconds. */
export type Stretch = { readonly kind: TimeKind; readonly length: number };

/** Sleep shorter than this is the difference between two clock readings, not a sleep. */
const sleepTolerance = 1_000;

/** Start of a boot ID that the system did not give: it only says which run of the program it was. */
const unknownBoot = 'run:';

/** Whole milliseconds of both readings, so that lengths of consecutive stretches add up exactly. */
const between = (from: number, to: number): number =>
  Math.max(0, Math.floor(to) - Math.floor(from));

/**
 * How much time passed between two moments in whole milliseconds, by the clocks that nobody can
 * set: uptime within one boot, and across a reboot the wall clock, which is never believed to be
 * less than the new boot's age. A changed wall clock therefore changes nothing while a boot lasts
 * (R-E4). Where the system does not tell boots apart, the wall clock is all there is between runs.
 */
export const elapsed = (from: Instant, to: Instant): number => {
  if (from.boot === to.boot) return between(from.up, to.up);
  const told = between(from.wall, to.wall);
  return to.boot.startsWith(unknownBoot) ? told : Math.max(Math.floor(to.up), told);
};

/**
 * Splits the time between two consecutive events into stretches.
 *
 * @param mode what the sitting was doing after `from`
 * @param stopped how the run ended when `from` was its orderly end, else null
 * @param silence the longest time without a sign of life that still counts as running, in ms;
 *   null where the program writes none (outside the timed parts)
 */
export const stretches = (
  from: Instant,
  to: Instant,
  mode: TimeKind,
  stopped: 'candidate' | 'operator' | null,
  silence: number | null,
): readonly Stretch[] => {
  const total = elapsed(from, to);
  if (mode === 'checking-in' || mode === 'after') return some([{ kind: mode, length: total }]);
  if (from.run !== to.run) {
    return some([{ kind: away(mode, stopped), length: total }]);
  }
  const awake = Math.min(total, between(from.mono, to.mono));
  const asleep = total - awake > sleepTolerance ? total - awake : 0;
  const lived = total - asleep;
  // A program that owes a sign of life and gave none was frozen: that is a failure, not work.
  const stalled = silence !== null && lived > silence ? lived - silence : 0;
  return some([
    { kind: mode, length: lived - stalled },
    { kind: away(mode, null), length: stalled },
    { kind: asleepAs(mode), length: asleep },
  ]);
};

/** A pause that a person decided stays a pause, whatever the machine does meanwhile. */
const decidedByPerson = (mode: TimeKind): boolean =>
  mode === 'proctor-pause' || mode === 'waiting-for-proctor';

const away = (mode: TimeKind, stopped: 'candidate' | 'operator' | null): TimeKind => {
  if (decidedByPerson(mode)) return mode;
  return stopped === 'candidate' ? 'closed' : 'down';
};

/** A machine that falls asleep while its window is broken was not put to sleep by who waits for help. */
const asleepAs = (mode: TimeKind): TimeKind =>
  decidedByPerson(mode) || mode === 'down' ? mode : 'asleep';

const some = (list: readonly Stretch[]): readonly Stretch[] =>
  list.filter((stretch) => stretch.length > 0);
