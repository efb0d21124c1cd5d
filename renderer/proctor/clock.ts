import type { ClockView } from '../../preload/contract/sitting.ts';

/**
 * Milliseconds left on a candidate's clock, counted on locally since it was read. Never a second
 * clock: every new reading of the main process replaces it.
 * @param readAt when the reading came, of performance.now()
 */
export const leftOf = (clock: ClockView, readAt: number, now: number): number =>
  Math.max(0, clock.remaining - (clock.running ? Math.max(0, now - readAt) : 0));

/** How near the end is: the policy's warnings, then the last of them. */
export const nearEnd = (clock: ClockView, left: number): 'soon' | 'last' | null => {
  if (clock.part !== 'items') return null;
  const [first, ...more] = clock.warnAt;
  if (more.some((at) => left <= at)) return 'last';
  return first !== undefined && left <= first ? 'soon' : null;
};
