import { fail } from '../result.ts';

/** Why a command is refused; the same codes as the API's, so that nothing is translated twice. */
export type SittingRefusalCode =
  | 'wrong-step'
  | 'consent-incomplete'
  | 'picture-missing'
  | 'checks-missing'
  | 'machine-not-ready'
  | 'machine-changed'
  | 'two-people-needed'
  | 'not-locked'
  | 'time-is-up'
  | 'paused'
  | 'item-unknown'
  | 'unanswered-changed'
  | 'reason-missing'
  | 'not-paused'
  | 'already-paused'
  | 'already-decided'
  | 'already-rated'
  | 'points-out-of-range';

export type SittingRefusal = {
  readonly code: SittingRefusalCode;
  readonly values: Readonly<Record<string, string | number>>;
};

/** Refuses a command with a code and the values of its sentence. */
export const refuse = (code: SittingRefusalCode, values: SittingRefusal['values'] = {}) =>
  fail<SittingRefusal>({ code, values });
