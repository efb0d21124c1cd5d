import type { CentreEvent } from './events.ts';
import type { AccountRole } from './roles.ts';

/** A person who may sign in, derived from the audit log. */
export type Account = {
  readonly id: string;
  /** In the one spelling of `normaliseLogin`. */
  readonly login: string;
  readonly name: string;
  readonly roles: readonly AccountRole[];
  readonly passwordHash: string;
  readonly disabled: boolean;
  /** Failed sign-ins since the last success, lock-out or unlocking. */
  readonly failures: number;
  /** Wall time until which nobody can sign in, or null. It may have passed. */
  readonly lockedUntil: number | null;
  readonly lastSignIn: number | null;
};

/** One spelling for every way to type a login: width, case and spaces around don't matter. */
export const normaliseLogin = (login: string): string =>
  login.normalize('NFKC').trim().toLowerCase();

/** Whether nobody can sign in now, milliseconds UTC. */
export const isLocked = (account: Pick<Account, 'lockedUntil'>, now: number): boolean =>
  account.lockedUntil !== null && now < account.lockedUntil;

/** Account IDs that an event changes; none for events about other things. */
export const accountOf = (event: CentreEvent): string | null =>
  event.type.startsWith('account.') && event.opened !== null && 'account' in event.opened.data
    ? event.opened.data.account
    : null;

/** The account after an event about it. Returns what was given for every other event. */
export const evolveAccount = (
  account: Account | undefined,
  event: CentreEvent,
): Account | undefined => {
  if (event.opened === null) return account;
  if (event.type === 'account.created') {
    const { account: id, ...data } = event.opened.data;
    return { id, ...data, disabled: false, failures: 0, lockedUntil: null, lastSignIn: null };
  }
  if (account === undefined) return undefined;
  switch (event.type) {
    case 'account.roles-changed':
      return { ...account, roles: event.opened.data.roles };
    case 'account.password-changed':
      return { ...account, passwordHash: event.opened.data.passwordHash };
    case 'account.disabled':
      return { ...account, disabled: true };
    case 'account.enabled':
      return { ...account, disabled: false };
    case 'account.unlocked':
      return { ...account, failures: 0, lockedUntil: null };
    case 'account.signed-in':
      return { ...account, failures: 0, lockedUntil: null, lastSignIn: event.time.wall };
    case 'account.sign-in-failed':
      return { ...account, failures: account.failures + 1 };
    case 'account.locked':
      return { ...account, failures: 0, lockedUntil: event.opened.data.until };
    default:
      return account;
  }
};
