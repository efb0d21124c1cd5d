import { type Account, normaliseLogin } from '../../domain/centre/account.ts';
import { decideChange, decideCreate } from '../../domain/centre/account-decisions.ts';
import { draft } from '../../domain/centre/events.ts';
import { checkPassword } from '../../domain/centre/password.ts';
import type { AccountRole } from '../../domain/centre/roles.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { Passwords } from '../../ports/passwords.ts';
import { commit, eventsOfCommand, found, type Sender } from '../centre/commit.ts';
import type { CentreContext } from '../centre/context.ts';
import { type CentreFailure, failure } from '../centre/failure.ts';
import { createSignIn } from './sign-in.ts';
import { accountById, accountsIn } from './tables.ts';
import { type AccountView, type Person, personOf, viewOf } from './view.ts';

export type AccountToCreate = {
  readonly login: string;
  readonly name: string;
  readonly roles: readonly AccountRole[];
  readonly password: string;
};

export type AccountToChange = {
  readonly id: string;
  readonly roles?: readonly AccountRole[] | undefined;
  readonly disabled?: boolean | undefined;
  readonly password?: string | undefined;
  readonly unlock?: true | undefined;
};

type AccountAnswer = Result<AccountView, CentreFailure>;

/** The people of the centre: who they are, what they may do, and whether they are who they say. */
export const openAccounts = (context: CentreContext, passwords: Passwords) => {
  const { store, clock, random, lookup } = context;
  const listeners = new Set<(account: string) => void>();

  const view = (id: string): AccountAnswer => {
    const account = accountById(store.tables, id);
    return account ? ok(viewOf(account, clock.now().wall)) : failure('account-unknown');
  };

  return {
    list: (): readonly AccountView[] =>
      store.tables
        .find('accounts')
        .map((row) => viewOf(row.doc as Account, clock.now().wall))
        .sort((one, other) => (one.login < other.login ? -1 : 1)),

    /** The account behind an actor of the log; undefined for sessions, `system` and the erased. */
    name: (actor: string): string | undefined => accountById(store.tables, actor)?.name,

    /**
     * The person as they are now, or null if they may not be signed in any more. For whoever holds
     * a session: it must end when the account is disabled, and its roles follow the account's.
     */
    current: (id: string): Person | null => {
      const account = accountById(store.tables, id);
      return account === undefined || account.disabled ? null : personOf(account);
    },

    create: async (sender: Sender, wanted: AccountToCreate): Promise<AccountAnswer> => {
      const done = eventsOfCommand(context, sender);
      if (!done.ok) return done;
      if (done.value.length > 0) return createdBy(done.value, view);
      const hashed = await hashGood(passwords, wanted.password, wanted.login);
      if (!hashed.ok) return hashed;
      const { login, name, roles } = wanted;
      const account = { account: random.id(), login, name, roles, passwordHash: hashed.value };
      const written = commit(context, sender, (tables) =>
        decideCreate(accountsIn(tables, lookup), account),
      );
      return written.ok ? createdBy(written.value, view) : written;
    },

    change: async (sender: Sender, wanted: AccountToChange): Promise<AccountAnswer> => {
      const done = eventsOfCommand(context, sender);
      if (!done.ok) return done;
      if (done.value.length > 0) return view(wanted.id);
      let passwordHash: string | undefined;
      if (wanted.password !== undefined) {
        const account = accountById(store.tables, wanted.id);
        if (account === undefined) return failure('account-unknown');
        const hashed = await hashGood(passwords, wanted.password, account.login);
        if (!hashed.ok) return hashed;
        passwordHash = hashed.value;
      }
      const written = commit(context, sender, (tables) =>
        decideChange(accountsIn(tables, lookup), accountById(tables, wanted.id), {
          roles: wanted.roles,
          disabled: wanted.disabled,
          unlock: wanted.unlock,
          passwordHash,
        }),
      );
      if (!written.ok) return written;
      if (written.value.length > 0) for (const listener of listeners) listener(wanted.id);
      return view(wanted.id);
    },

    signIn: createSignIn(context, passwords),

    /** Puts on record that a person left a window, or was signed out for doing nothing. */
    signedOut: (person: Pick<Person, 'id'>, because: 'asked' | 'idle' | 'account-changed') =>
      commit(context, { command: random.id(), actor: person.id }, () =>
        ok([draft('account.signed-out', { account: person.id, because })]),
      ),

    /** Calls back with the ID of every account that was changed; returns the way to stop it. */
    onChange: (listener: (account: string) => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};

export type AccountsService = ReturnType<typeof openAccounts>;

/** Hashes a password that passes the rules; the login must not be in it. */
export const hashGood = async (
  passwords: Passwords,
  password: string,
  login: string,
): Promise<Result<string, CentreFailure>> => {
  const good = checkPassword(password, normaliseLogin(login));
  if (!good.ok) return failure('password-too-weak', { because: good.error });
  return ok(await passwords.hash(good.value));
};

const createdBy = (
  events: Parameters<typeof found>[0],
  view: (id: string) => AccountAnswer,
): AccountAnswer => {
  const created = found(events, 'account.created')?.opened?.data.account;
  return created === undefined ? failure('bad-input', { field: 'command' }) : view(created);
};
