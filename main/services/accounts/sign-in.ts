import { isLocked } from '../../domain/centre/account.ts';
import { normalisePassword } from '../../domain/centre/password.ts';
import type { CentreRefusal } from '../../domain/centre/refusal.ts';
import { decideSignIn, lockedRefusal } from '../../domain/centre/sign-in.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Passwords } from '../../ports/passwords.ts';
import { commit } from '../centre/commit.ts';
import type { CentreContext } from '../centre/context.ts';
import { type CentreFailure, failure } from '../centre/failure.ts';
import { accountById, accountsIn } from './tables.ts';
import { type Person, personOf } from './view.ts';

export type SignInAttempt = {
  readonly login: string;
  readonly password: string;
  /** What for: the kind of window, or the decision of somebody else that it confirms. */
  readonly as: string;
  /** Opaque ID of the window's session or of the person at it. */
  readonly actor: string;
};

/**
 * Signs a person in, or says why not; every attempt is on record, locked ones excepted. The answer
 * takes the time of one password hash whether or not anybody has the login.
 */
export const createSignIn = (context: CentreContext, passwords: Passwords) => {
  // Verified against when nobody has the login; nobody knows its password.
  const decoy = passwords.hash(context.random.id());

  return async (attempt: SignInAttempt): Promise<Result<Person, CentreFailure>> => {
    const { store, clock, lookup, random } = context;
    const seen = accountsIn(store.tables, lookup).byLogin(attempt.login);
    const before = clock.now().wall;
    if (seen !== undefined && isLocked(seen, before)) return fail(lockedRefusal(seen, before));
    const hash = seen?.passwordHash ?? (await decoy);
    const matches = await passwords.verify(hash, normalisePassword(attempt.password));

    let refusal: CentreRefusal | null = null;
    const sender = { command: random.id(), actor: attempt.actor };
    const written = commit(context, sender, (tables, now) => {
      const account = seen === undefined ? undefined : accountById(tables, seen.id);
      // The password may have been changed while the old one was being verified.
      const right = matches && account?.passwordHash === hash;
      const decision = decideSignIn(account, right, now.wall, attempt.as);
      refusal = decision.refusal;
      return ok(decision.drafts);
    });
    if (!written.ok) return written;
    if (refusal !== null) return fail(refusal);
    const account = seen && accountById(store.tables, seen.id);
    return account === undefined ? failure('sign-in-failed') : ok(personOf(account));
  };
};
