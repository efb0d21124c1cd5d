import type { Instant } from '../log/event.ts';
import type { TimedPart } from './events.ts';
import { advance, type Ledger } from './ledger.ts';
import { type SittingState, timedPart } from './state.ts';

/** Three missed signs of life: the program was not serving, whatever it thinks. */
const silenceBeats = 3;

/** Longest silence that still counts as running, in ms; null where no signs of life are owed. */
export const silenceOf = (state: SittingState): number | null =>
  timedPart(state) === null ? null : state.pins.policy.clock.beatSeconds * 1000 * silenceBeats;

/** The ledger as it would read if it were closed now; nothing is recorded. */
export const ledgerAt = (state: SittingState, now: Instant): Ledger =>
  advance(state.ledger, now, state.pins.policy.clock.table, silenceOf(state));

/** Time of a part in ms as it was fixed at opening: the policy's, lengthened by accommodation. */
export const partLength = (state: SittingState, part: TimedPart): number =>
  Math.round(state.pins.policy.time[part] * 1000 * (1 + state.pins.extraTimePercent / 100));

/** Whole time of a part in ms: that of its start and what proctors added. */
export const allowed = (state: SittingState, part: TimedPart): number =>
  partLength(state, part) + state.added[part];

export type ClockReading = {
  readonly part: TimedPart;
  readonly allowed: number;
  /** Never below 0. */
  readonly remaining: number;
  readonly running: boolean;
};

/** The candidate's clock at a moment; null outside the timed parts. */
export const readClock = (state: SittingState, now: Instant): ClockReading | null => {
  const part = timedPart(state);
  if (part === null) return null;
  const whole = allowed(state, part);
  const used = ledgerAt(state, now).used[part];
  return {
    part,
    allowed: whole,
    remaining: Math.max(0, whole - used),
    running: state.pins.policy.clock.table[clockKind(state)] === 'runs',
  };
};

const clockKind = (state: SittingState): keyof SittingState['pins']['policy']['clock']['table'] => {
  const { mode } = state.ledger;
  return mode === 'checking-in' || mode === 'after' ? 'working' : mode;
};
