import type { Role, WindowKind } from '../../../preload/contract/roles.ts';
import type { CloseReason, Lane } from './channel.ts';
import { Refused } from './errors.ts';
import type { SignedIn } from './handlers.ts';
import { digestOf, newId, newSecret } from './launch-codes.ts';

/** One live connection of a window. It has no session until it has shown a code or a token. */
export type Connection = {
  readonly id: string;
  readonly lane: Lane;
  readonly close: (reason: CloseReason) => void;
  session: Session | null;
};

/** Why a person's roles in a window ended. */
export type SignOutReason = 'asked' | 'idle' | 'account-changed';

/** One window's session, in memory alone: it ends with the program. */
export type Session = {
  readonly id: string;
  readonly window: WindowKind;
  account: SignedIn | null;
  sitting: string | null;
  /** Whether a person was signed out of this window, to tell "signed out" from "never allowed". */
  wasSignedOut: boolean;
  /** Aborted and replaced whenever the session changes hands: ends its iterators. */
  generation: AbortController;
  lastActive: number;
  lastConnected: number;
  /** Whether the window said that it goes when its connection ended. */
  leftInOrder: boolean;
  readonly connections: Map<Lane, Connection>;
};

/** A session nobody has been connected to for this long is forgotten. */
const forgetAfterMs = 12 * 3_600_000;

/** Which of an account's roles count in which window: a window belongs to one kind of user. */
const rolesOfWindow: Readonly<Record<WindowKind, readonly Role[]>> = {
  door: [],
  candidate: [],
  proctor: ['proctor', 'reviewer'],
  staff: ['reviewer', 'rater', 'staff', 'sponsor', 'admin'],
};

/** The account's roles that count in this kind of window. */
export const rolesIn = (window: WindowKind, account: SignedIn): readonly Role[] =>
  account.roles.filter((role) => rolesOfWindow[window].includes(role));

/** The roles that count now; a connection without a session is `anyone`. */
export const rolesOf = (session: Session | null): readonly Role[] => {
  if (session === null) return ['anyone'];
  if (session.account !== null) return rolesIn(session.window, session.account);
  return session.sitting === null ? ['kiosk'] : ['candidate'];
};

/**
 * All sessions of this process.
 * @param now monotonic milliseconds
 * @param idleMs after which a signed-in person who does nothing is signed out
 * @param onSignOut told of every sign-out, for the audit log
 * @param onForgotten told of a session that nobody comes back to
 */
export const createSessions = (
  now: () => number,
  idleMs: number,
  onSignOut: (account: SignedIn, session: Session, why: SignOutReason) => void,
  onForgotten: (session: Session) => void = () => undefined,
) => {
  const byToken = new Map<string, Session>();

  const attach = (session: Session, connection: Connection) => {
    const before = session.connections.get(connection.lane);
    session.connections.set(connection.lane, connection);
    connection.session = session;
    session.lastConnected = now();
    before?.close('replaced');
  };

  /** Ends what ran for whoever had the window until now. */
  const turnOver = (session: Session, why: 'signed-out' | 'session-ended') => {
    session.generation.abort(new Refused(why));
    session.generation = new AbortController();
  };

  const signOut = (session: Session, why: SignOutReason) => {
    const { account } = session;
    if (account === null) return;
    session.account = null;
    session.wasSignedOut = true;
    turnOver(session, 'signed-out');
    onSignOut(account, session, why);
  };

  const signOutIfIdle = (session: Session) => {
    if (session.account !== null && now() - session.lastActive >= idleMs) signOut(session, 'idle');
  };

  return {
    /** Starts a session for the window behind this connection; answers its token, told once. */
    open: (window: WindowKind, connection: Connection): string => {
      const token = newSecret();
      const session: Session = {
        id: newId(),
        window,
        account: null,
        sitting: null,
        wasSignedOut: false,
        generation: new AbortController(),
        lastActive: now(),
        lastConnected: now(),
        leftInOrder: false,
        connections: new Map(),
      };
      byToken.set(digestOf(token), session);
      attach(session, connection);
      return token;
    },

    /** Joins a connection to the session of this token; an older connection of the same lane is closed. */
    resume: (token: string, connection: Connection): Session | null => {
      const session = byToken.get(digestOf(token)) ?? null;
      if (session !== null) attach(session, connection);
      return session;
    },

    /** The connection is gone; its session waits for another. */
    detach: (connection: Connection, inOrder: boolean) => {
      const { session } = connection;
      connection.session = null;
      if (session?.connections.get(connection.lane) === connection) {
        session.connections.delete(connection.lane);
        session.lastConnected = now();
        session.leftInOrder = inOrder;
      }
    },

    /** Signs the person out if nothing was done in the window for too long. */
    expire: signOutIfIdle,

    /** A person uses the window: signs them out first if they come too late. */
    touch: (session: Session) => {
      signOutIfIdle(session);
      session.lastActive = now();
    },

    /** Gives the window to a person, or binds it to a sitting; ends what ran for whoever had it before. */
    change: (
      session: Session,
      to: { readonly account?: SignedIn | null; readonly sitting?: string | null },
    ) => {
      if (to.account === null) signOut(session, 'asked');
      else if (to.account !== undefined) {
        turnOver(session, 'session-ended');
        session.account = to.account;
      }
      if (to.sitting !== undefined && to.sitting !== session.sitting) {
        turnOver(session, 'session-ended');
        session.sitting = to.sitting;
      }
    },

    /** Ends the sessions of an account that was disabled or whose rights or password changed. */
    signOutAccount: (id: string) => {
      for (const session of byToken.values()) {
        if (session.account?.id === id) signOut(session, 'account-changed');
      }
    },

    /** To be called every few seconds: signs out the idle and forgets the long gone. */
    sweep: () => {
      for (const [token, session] of byToken) {
        signOutIfIdle(session);
        const gone =
          session.connections.size === 0 && now() - session.lastConnected > forgetAfterMs;
        if (!gone) continue;
        byToken.delete(token);
        onForgotten(session);
      }
    },

    rolesOf,
    all: (): readonly Session[] => [...byToken.values()],
  };
};
export type Sessions = ReturnType<typeof createSessions>;
