import type { ClockComparison } from './clock.ts';
import { type Fact, known, unknown } from './facts.ts';
import type { NetworkOutcome } from './network-measurement.ts';

/** The comparison of clocks that came with the network test, for `judgeClock`. */
export const clockFrom = (outcome: NetworkOutcome): Fact<ClockComparison> => {
  if (!outcome.ok) return unknown('not-asked');
  const { clock, server } = outcome.value;
  return known({ ahead: clock.aheadMilliseconds, accuracy: clock.accuracyMilliseconds, server });
};
