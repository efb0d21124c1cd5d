import { type Account, isLocked } from '../../domain/centre/account.ts';
import type { AccountRole } from '../../domain/centre/roles.ts';

/** An account as administrators see it: no hash. */
export type AccountView = {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly roles: readonly AccountRole[];
  readonly disabled: boolean;
  readonly locked: boolean;
  readonly lastSignIn: number | null;
};

/** `now`: wall clock, milliseconds UTC. */
export const viewOf = (account: Account, now: number): AccountView => ({
  id: account.id,
  login: account.login,
  name: account.name,
  roles: account.roles,
  disabled: account.disabled,
  locked: isLocked(account, now),
  lastSignIn: account.lastSignIn,
});

/** A person who has signed in. */
export type Person = Pick<AccountView, 'id' | 'login' | 'name' | 'roles'>;

export const personOf = ({ id, login, name, roles }: Account): Person => ({
  id,
  login,
  name,
  roles,
});
