import { fail } from '../result.ts';

/** Why a decision about the centre is refused; the same codes as the API's. */
export type CentreRefusalCode =
  | 'already-set-up'
  | 'not-set-up'
  | 'time-zone-unknown'
  | 'bad-input'
  | 'login-taken'
  | 'password-too-weak'
  | 'last-admin'
  | 'account-unknown'
  | 'sign-in-failed'
  | 'account-locked'
  | 'account-disabled'
  | 'booking-unknown'
  | 'already-sat'
  | 'booking-cancelled'
  | 'reason-missing'
  | 'two-people-needed';

export type CentreRefusal = {
  readonly code: CentreRefusalCode;
  readonly values: Readonly<Record<string, string | number>>;
};

/** Refuses with a code and the values of its sentence. */
export const refuse = (code: CentreRefusalCode, values: CentreRefusal['values'] = {}) =>
  fail<CentreRefusal>({ code, values });
