import { ok, type Result } from '../result.ts';
import { type Account, normaliseLogin } from './account.ts';
import { type CentreDraft, draft } from './events.ts';
import { type CentreRefusal, refuse } from './refusal.ts';
import type { AccountRole } from './roles.ts';

type Decision = Result<readonly CentreDraft[], CentreRefusal>;

/** Accounts as the decisions need them. */
export type Accounts = {
  readonly byLogin: (login: string) => Account | undefined;
  /** Accounts with the role admin that can sign in. */
  readonly administrators: () => readonly Account[];
};

/** What a new account is made of; `passwordHash` is of a password that passed `checkPassword`. */
export type NewAccount = {
  readonly account: string;
  readonly login: string;
  readonly name: string;
  readonly roles: readonly AccountRole[];
  readonly passwordHash: string;
};

/** Makes an account whose login nobody has yet. */
export const decideCreate = (accounts: Pick<Accounts, 'byLogin'>, wanted: NewAccount): Decision => {
  const login = normaliseLogin(wanted.login);
  const name = wanted.name.trim();
  if (!isLogin(login)) return refuse('bad-input', { field: 'login' });
  if (name === '') return refuse('bad-input', { field: 'name' });
  if (wanted.roles.length === 0) return refuse('bad-input', { field: 'roles' });
  if (accounts.byLogin(login) !== undefined) return refuse('login-taken', { login });
  return ok([draft('account.created', { ...wanted, login, name, roles: sorted(wanted.roles) })]);
};

/** What of an account is to change; absent = stays. */
export type AccountChange = {
  readonly roles?: readonly AccountRole[] | undefined;
  readonly disabled?: boolean | undefined;
  readonly passwordHash?: string | undefined;
  readonly unlock?: true | undefined;
};

/**
 * Changes an account; what is so already makes no event. The last administrator who can sign in
 * keeps role and account: nobody could give them back.
 */
export const decideChange = (
  accounts: Pick<Accounts, 'administrators'>,
  account: Account | undefined,
  change: AccountChange,
): Decision => {
  if (account === undefined) return refuse('account-unknown');
  const id = account.id;
  const roles = change.roles === undefined ? account.roles : sorted(change.roles);
  if (roles.length === 0) return refuse('bad-input', { field: 'roles' });
  const disabled = change.disabled ?? account.disabled;
  const wasAdmin = account.roles.includes('admin') && !account.disabled;
  const staysAdmin = roles.includes('admin') && !disabled;
  if (wasAdmin && !staysAdmin && accounts.administrators().every((other) => other.id === id)) {
    return refuse('last-admin');
  }
  const drafts: CentreDraft[] = [];
  if (roles.join() !== account.roles.join()) {
    drafts.push(draft('account.roles-changed', { account: id, roles }));
  }
  if (disabled !== account.disabled) {
    drafts.push(draft(disabled ? 'account.disabled' : 'account.enabled', { account: id }));
  }
  if (change.passwordHash !== undefined) {
    drafts.push(
      draft('account.password-changed', { account: id, passwordHash: change.passwordHash }),
    );
  }
  if (change.unlock === true && (account.failures > 0 || account.lockedUntil !== null)) {
    drafts.push(draft('account.unlocked', { account: id }));
  }
  return ok(drafts);
};

/** Letters of any script, digits and . _ - @, two at least; no spaces, nothing invisible. */
const isLogin = (login: string): boolean => /^[\p{L}\p{M}\p{N}._@-]{2,100}$/u.test(login);

const sorted = (roles: readonly AccountRole[]): readonly AccountRole[] =>
  [...new Set(roles)].sort();
