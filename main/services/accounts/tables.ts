import { type Account, normaliseLogin } from '../../domain/centre/account.ts';
import type { Accounts } from '../../domain/centre/account-decisions.ts';
import type { TableReader } from '../../ports/store.ts';
import type { Lookup } from '../centre/lookup.ts';

/** The account with this ID. */
export const accountById = (tables: TableReader, id: string): Account | undefined =>
  tables.get('accounts', id)?.doc as Account | undefined;

/** The accounts of the projection, as the decisions need them. */
export const accountsIn = (tables: TableReader, lookup: Lookup): Accounts => ({
  byLogin: (login) =>
    tables.find('accounts', { where: { login: lookup.login(normaliseLogin(login)) }, limit: 1 })[0]
      ?.doc as Account | undefined,
  administrators: () =>
    tables
      .find('accounts', { where: { disabled: 0 } })
      .map((row) => row.doc as Account)
      .filter((account) => account.roles.includes('admin')),
});
