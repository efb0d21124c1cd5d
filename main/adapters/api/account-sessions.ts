import type { CentreServices } from '../../services/centre-services.ts';
import type { SignedIn } from './handlers.ts';
import type { CheckSignIn } from './session-handlers.ts';
import type { SignOutReason } from './sessions.ts';

/** Nobody is known yet when a person signs in, so the program itself is the actor. */
const actor = 'system';

/** Checks a login and password for a window; every attempt is on record. */
export const checkSignIn =
  ({ accounts }: CentreServices): CheckSignIn =>
  (login, password) =>
    accounts.signIn({ login, password, as: 'window', actor });

/** Checks a second person's password for a decision that takes two (R-C1). */
export const checkSecondPerson =
  ({ accounts }: CentreServices): CheckSignIn =>
  (login, password) =>
    accounts.signIn({ login, password, as: 'second-person', actor });

/** Puts on record that a person left a window, or was signed out for doing nothing. */
export const recordSignOut =
  ({ accounts }: CentreServices) =>
  (account: SignedIn, _session: string, why: SignOutReason): void => {
    accounts.signedOut(account, why);
  };
