import { type Account, isLocked } from './account.ts';
import { type CentreDraft, draft } from './events.ts';
import type { CentreRefusal } from './refusal.ts';

/** After so many wrong passwords in a row an account is closed … */
export const failuresUntilLock = 5;
/** … for so long, in milliseconds. */
export const lockLength = 15 * 60_000;

/** What becomes of an attempt. Attempts at a locked account change nothing and are not on record. */
export type SignInDecision = {
  readonly drafts: readonly CentreDraft[];
  /** Null when the person is signed in. */
  readonly refusal: CentreRefusal | null;
};

/**
 * Decides about one attempt. `account` is the account as it is now (undefined: nobody has this
 * login), not as it was when the password was hashed, so that many attempts at once don't get past
 * the lock. `now`: milliseconds UTC; `as`: what the sign-in is for.
 */
export const decideSignIn = (
  account: Account | undefined,
  passwordRight: boolean,
  now: number,
  as: string,
): SignInDecision => {
  if (account === undefined) {
    return { drafts: [draft('sign-in.unknown', {})], refusal: refusal('sign-in-failed') };
  }
  if (isLocked(account, now)) return { drafts: [], refusal: lockedRefusal(account, now) };
  const id = account.id;
  if (!passwordRight) {
    const failed = draft('account.sign-in-failed', { account: id });
    if (account.failures + 1 < failuresUntilLock) {
      return { drafts: [failed], refusal: refusal('sign-in-failed') };
    }
    const until = now + lockLength;
    return {
      drafts: [failed, draft('account.locked', { account: id, until })],
      refusal: lockedRefusal({ lockedUntil: until }, now),
    };
  }
  // Only who knows the password learns that the account is disabled.
  if (account.disabled) return { drafts: [], refusal: refusal('account-disabled') };
  return { drafts: [draft('account.signed-in', { account: id, as })], refusal: null };
};

/** Refusal of a locked account, with the whole minutes that are left. */
export const lockedRefusal = (
  account: Pick<Account, 'lockedUntil'>,
  now: number,
): CentreRefusal => ({
  code: 'account-locked',
  values: { minutes: Math.max(1, Math.ceil(((account.lockedUntil ?? now) - now) / 60_000)) },
});

const refusal = (code: CentreRefusal['code']): CentreRefusal => ({ code, values: {} });
