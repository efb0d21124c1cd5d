import type { WindowKind } from '../../../preload/contract/roles.ts';
import { createAttempts } from './attempts.ts';
import { type Channel, type CloseReason, isCall, type Lane, maxFrame } from './channel.ts';
import { createCommands } from './commands.ts';
import type { Log } from './errors.ts';
import type { Handlers, SignedIn } from './handlers.ts';
import { createLaunchCodes, newId } from './launch-codes.ts';
import { createRouter } from './router.ts';
import {
  type CheckSignIn,
  createSessionHandlers,
  type StationHandlers,
} from './session-handlers.ts';
import { type Connection, createSessions, type SignOutReason } from './sessions.ts';

/** What services bring: everything but the area `session` and `station.openWindow`. */
export type ServiceHandlers = Omit<Handlers, 'session' | 'station'> & {
  readonly station: StationHandlers;
};

export type ApiOptions = {
  readonly signIn: CheckSignIn;
  readonly log: Log;
  /** Told of every sign-out with the session's ID, for the audit log. */
  readonly onSignOut?: (account: SignedIn, session: string, why: SignOutReason) => void;
  /** Monotonic milliseconds; the process's own clock by default. */
  readonly now?: () => number;
  /** Minutes after which a person who does nothing is signed out. */
  readonly idleMinutes?: number;
  /** Told of a window that nobody comes back to: its session, and its sitting. */
  readonly onForgotten?: (session: string, sitting: string | null) => void;
  /** Milliseconds that a new connection has to show a launch code or a token. */
  readonly introductionMs?: number;
  /** Milliseconds between looks at who has been idle. */
  readonly sweepMs?: number;
};

/** What shells may know of a window: who is there, not what they may do. */
export type SessionSummary = {
  readonly id: string;
  readonly window: WindowKind;
  readonly connected: boolean;
  /** Whether it was closed rather than broken off; only meaningful while not connected. */
  readonly leftInOrder: boolean;
  readonly account: string | null;
  readonly sitting: string | null;
};

export type Api = {
  /** A one-time code with which one window of this kind opens its session, good for `lifetimeMs`. */
  readonly issueLaunchCode: (window: WindowKind, lifetimeMs: number) => string;
  /** Serves the contract over this channel until either side closes it. */
  readonly accept: (channel: Channel, lane: Lane) => void;
  readonly sessions: () => readonly SessionSummary[];
  /** Calls back when a window connects or goes away; returns how to stop that. */
  readonly onConnections: (listener: () => void) => () => void;
  /** Signs a person out of every window, because their account changed. */
  readonly signOutAccount: (account: string) => void;
  /** Closes every connection. */
  readonly close: () => void;
};

/**
 * The API's server, whatever the transport. Handlers are services' own; sessions, launch codes,
 * roles, schemas, attempts and repeated commands are taken care of here.
 */
export const createApi = (services: ServiceHandlers, options: ApiOptions): Api => {
  const now = options.now ?? (() => performance.now());
  const sessions = createSessions(
    now,
    (options.idleMinutes ?? 15) * 60_000,
    (account, session, why) => options.onSignOut?.(account, session.id, why),
    ({ id, sitting }) => options.onForgotten?.(id, sitting),
  );
  const launchCodes = createLaunchCodes(now);
  const own = createSessionHandlers({
    sessions,
    launchCodes,
    checkSignIn: options.signIn,
    station: services.station,
  });
  const router = createRouter({
    handlers: {
      ...services,
      session: own.session as Handlers['session'],
      station: { ...services.station, openWindow: own.openWindow },
    },
    sessions,
    attempts: createAttempts(now),
    commands: createCommands(),
    log: options.log,
  });

  const live = new Set<Connection>();
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const sweeper = setInterval(sessions.sweep, options.sweepMs ?? 5_000);
  sweeper.unref();

  const accept = (channel: Channel, lane: Lane) => {
    const socket = { send: channel.send, addEventListener: () => {} } as unknown as WebSocket;
    const end = (inOrder: boolean) => {
      // Nothing that still comes in while the other side closes is served.
      if (live.delete(connection)) router.close(socket);
      sessions.detach(connection, inOrder);
    };
    const close = (reason: CloseReason) => {
      end(false);
      channel.close(reason);
    };
    const connection: Connection = { id: newId(), lane, close, session: null };
    live.add(connection);
    // Who says nothing takes the place of a window: places are limited.
    const unknown = setTimeout(() => {
      if (connection.session === null) close('ended');
    }, options.introductionMs ?? 30_000);
    unknown.unref?.();

    channel.onMessage((text) => {
      if (!live.has(connection)) return;
      if (text.length > maxFrame) return close('too-large');
      if (!isCall(text)) return close('malformed');
      const before = connection.session;
      router.message(socket, text, { context: { connection } }).then(
        () => connection.session !== before && tell(),
        // The channel broke while an answer was on its way; its closing is told on its own.
        () => {},
      );
    });
    channel.onClose((clean) => {
      clearTimeout(unknown);
      end(clean);
      tell();
    });
  };

  return {
    issueLaunchCode: launchCodes.issue,
    accept,
    sessions: () =>
      sessions.all().map((session) => ({
        id: session.id,
        window: session.window,
        connected: session.connections.has('main'),
        leftInOrder: session.leftInOrder,
        account: session.account?.id ?? null,
        sitting: session.sitting,
      })),
    onConnections: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    signOutAccount: sessions.signOutAccount,
    close: () => {
      clearInterval(sweeper);
      for (const connection of live) connection.close('shutdown');
    },
  };
};
