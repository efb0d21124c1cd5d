import type { SittingView } from '../../../preload/contract/sitting.ts';
import type { StampedView } from '../use-sitting-view.ts';

/** The last reading of the candidate's clock and when it came, by the monotonic clock. */
export type Reading = {
  readonly part: NonNullable<SittingView['clock']>['part'];
  readonly remaining: number;
  readonly running: boolean;
  readonly warnAt: readonly number[];
  readonly at: number;
};

/** Before the end of terms, tutorial and survey, in ms. */
const shortPartWarning = 30_000;

/** The reading of a view; null outside the timed parts. */
export const readingOf = ({ view, at }: StampedView): Reading | null => {
  if (view.clock === null) return null;
  const { part, remaining, running } = view.clock;
  // The policy's warnings are those of the items; the short parts around them have one of their own.
  const warnAt = part === 'items' ? view.clock.warnAt : [shortPartWarning];
  return { part, remaining, running, warnAt, at };
};

/**
 * Milliseconds left at a moment, counted on from the reading; never below 0.
 * @param now monotonic milliseconds
 */
export const leftAt = (reading: Reading, now: number): number =>
  Math.max(0, reading.running ? reading.remaining - (now - reading.at) : reading.remaining);

/** How near the end is: `soon` from the first warning on, `last` from the last one on. */
export const nearness = (reading: Reading, left: number): 'running' | 'soon' | 'last' => {
  const first = Math.max(0, ...reading.warnAt);
  const last = Math.min(...reading.warnAt, first);
  if (reading.warnAt.length === 0 || left > first) return 'running';
  return left <= last ? 'last' : 'soon';
};

/** The warning that is due when the time left went from `before` to `now` ms; null if none is. */
export const warningBetween = (reading: Reading, before: number, now: number): number | null => {
  const passed = reading.warnAt.filter((at) => before > at && now <= at);
  return passed.length === 0 ? null : Math.min(...passed);
};
