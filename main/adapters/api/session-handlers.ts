import type { SessionInfo, StationInfo } from '../../../preload/contract/session.ts';
import { fail, ok } from '../../domain/result.ts';
import { Refused } from './errors.ts';
import type { Answer, Caller, Handlers, SignedIn } from './handlers.ts';
import { type LaunchCodes, windowCodeMs } from './launch-codes.ts';
import { type Connection, rolesIn, rolesOf, type Session, type Sessions } from './sessions.ts';

/** Checks a login and password; slow on purpose, refuses locked and disabled accounts. */
export type CheckSignIn = (login: string, password: string) => Promise<Answer<SignedIn>>;

/** What the handlers of this file need beside the caller: the connection that they change. */
export type CallerWithConnection = Caller & { readonly connection: Connection };

export type StationHandlers = Omit<Handlers['station'], 'openWindow'>;

type Parts = {
  readonly sessions: Sessions;
  readonly launchCodes: LaunchCodes;
  readonly checkSignIn: CheckSignIn;
  readonly station: StationHandlers;
};

/** The areas `session` and `station.openWindow`: who a window is, and how it becomes that. */
export const createSessionHandlers = (parts: Parts) => {
  const { sessions, launchCodes, checkSignIn, station } = parts;

  const stationInfo = async (caller: Caller): Promise<StationInfo> => {
    const info = await station.info(undefined, caller);
    if (!info.ok) throw new Refused(info.error.code, info.error.values);
    return info.value;
  };

  const describe = async (caller: CallerWithConnection): Promise<SessionInfo> => {
    const session = sessionOf(caller);
    return {
      window: session.window,
      roles: [...rolesOf(session)],
      account:
        session.account === null
          ? null
          : { id: session.account.id, name: session.account.name, login: session.account.login },
      sitting: session.sitting,
      station: await stationInfo(caller),
    };
  };

  const session = {
    open: async ({ code }, caller) => {
      // A code opens a window, not the side lane of one.
      if (caller.connection.lane !== 'main') return refused('not-allowed');
      const window = launchCodes.redeem(code);
      if (window === null) return refused('launch-code-unknown');
      const token = sessions.open(window, caller.connection);
      return ok({ token, session: await describe(caller) });
    },
    resume: async ({ token }, caller) => {
      const found = sessions.resume(token, caller.connection);
      return found === null ? refused('session-ended') : ok(await describe(caller));
    },
    signIn: async ({ login, password }, caller) => {
      const { window } = sessionOf(caller);
      if (window !== 'proctor' && window !== 'staff') return refused('not-allowed');
      const account = await checkSignIn(login, password);
      if (!account.ok) return account;
      if (rolesIn(window, account.value).length === 0) return refused('not-allowed');
      caller.become({ account: account.value });
      return ok(await describe(caller));
    },
    signOut: async (_input: unknown, caller) => {
      caller.become({ account: null });
      return ok(await describe(caller));
    },
    touch: async (_input, caller) => ok(await describe(caller)),
  } satisfies HandlersWithConnection<Handlers['session']>;

  const openWindow = async (
    { window }: { readonly window: Session['window'] },
    caller: Caller,
  ): Promise<Answer<{ code: string; path: string }>> => {
    const { state, mode } = await stationInfo(caller);
    if (state === 'new') return refused('not-set-up');
    if (mode !== 'all' && window !== 'door' && window !== mode) {
      return refused('window-not-available');
    }
    const code = launchCodes.issue(window, windowCodeMs);
    return ok({ code, path: `/${window}/#${code}` });
  };

  return { session, openWindow };
};

type HandlersWithConnection<Area> = {
  readonly [Name in keyof Area]: Area[Name] extends (
    input: infer Input,
    caller: Caller,
  ) => infer Out
    ? (input: Input, caller: CallerWithConnection) => Out
    : never;
};

const refused = (
  code:
    | 'not-allowed'
    | 'launch-code-unknown'
    | 'session-ended'
    | 'not-set-up'
    | 'window-not-available',
) => fail({ code, values: {} });

/** The session behind a call; the role check lets nobody without one get here. */
const sessionOf = (caller: CallerWithConnection): Session => {
  const { session } = caller.connection;
  if (session === null) throw new Refused('session-ended');
  return session;
};
