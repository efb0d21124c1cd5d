import { createORPCClient } from '@orpc/client';
import type { AnyContractRouter } from '@orpc/contract';
import type { SessionInfo } from '../../preload/contract/session.ts';
import { createBlobs } from './blobs.ts';
import { newCommandId } from './command-id.ts';
import { createGate } from './gate.ts';
import { createLane } from './lane.ts';
import { createLink } from './link.ts';
import type { ApiClient } from './live.ts';
import type { Transport } from './pipe.ts';
import { Refused } from './refused.ts';
import { type ConnectionState, createState } from './state.ts';
import { type UploadKind, uploadTo } from './upload.ts';
import { createValidator } from './validate.ts';

export type ConnectOptions = {
  readonly transport: Transport;
  /**
   * The launch code of this window, or the token of a session that it already has; a promise where
   * the code has to be asked for first. Null when there is none: the state becomes `no-code`.
   */
  readonly start: Start | Promise<Start | null>;
  /** The window's part of the contract: `() => import('./contracts/KIND.ts')` and its `contract`. */
  readonly contract: () => Promise<AnyContractRouter>;
};

export type Start = { readonly code: string } | { readonly token: string };

/** The input of a command as a screen gives it: the ID is made here. */
type WithoutCommand<Input> = Input extends unknown ? Omit<Input, 'command'> : never;

export type Connection = {
  /** Every procedure. Calls wait through an outage; all they throw is `Refused` (or an abort). */
  readonly api: ApiClient;
  /** The same over the side lane: for what is large. */
  readonly bulk: () => ApiClient;
  /** Sends a command with a new ID; however often that takes, it is carried out once. */
  readonly send: <Input extends { command: string }, Output>(
    procedure: (input: Input) => Promise<Output>,
    ...input: keyof Omit<Input, 'command'> extends never
      ? [input?: Record<string, never>]
      : [WithoutCommand<Input>]
  ) => Promise<Output>;
  readonly state: () => ConnectionState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Uploads a file; answers the upload's ID. `onProgress` is told the share that has arrived. */
  readonly uploadFile: (
    kind: UploadKind,
    file: Blob,
    onProgress?: (share: number) => void,
  ) => Promise<string>;
  /** Blob URL of a picture of an item of this form; give it back with `releaseUrl`. */
  readonly mediaUrl: (sha256: string) => Promise<string>;
  /** Blob URL of a picture taken at check-in, for the proctor; give it back with `releaseUrl`. */
  readonly pictureUrl: (sitting: string, sha256: string) => Promise<string>;
  /** Lets go of a picture; its URL is revoked when nobody uses it any more. */
  readonly releaseUrl: (sha256: string) => void;
  readonly close: () => void;
};

/** Connects this window to the main process and keeps it connected. */
export const connect = (options: ConnectOptions): Connection => {
  const state = createState({ at: 'connecting' });
  const validate = createValidator(options.contract);
  const blobs = createBlobs();
  const gate = createGate();
  const start = Promise.resolve(options.start);
  let token: string | null = null;
  let side: { readonly api: ApiClient; readonly close: () => void } | null = null;

  const session = (): SessionInfo | null => {
    const now = state.get();
    return now.at === 'open' || now.at === 'away' ? now.session : null;
  };
  const setSession = (next: SessionInfo) => {
    const now = state.get();
    if (now.at === 'open' || now.at === 'away') state.set({ ...now, session: next });
  };

  const handshake = async (fresh: ApiClient): Promise<SessionInfo> => {
    const how = await start;
    if (how !== null && 'token' in how) token ??= how.token;
    if (token !== null) return fresh.session.resume({ token });
    if (how === null || !('code' in how)) throw new Refused('session-ended');
    const opened = await fresh.session.open({ code: how.code });
    token = opened.token;
    return opened.session;
  };

  let refreshing = false;
  /** Asks who we are now; what it answers reaches `setSession` like any answer. */
  const refresh = async () => {
    if (refreshing) return;
    refreshing = true;
    await api.session.touch({}).catch(() => {});
    refreshing = false;
  };

  const linkThrough = (through: typeof gate) =>
    createLink({
      gate: through,
      validate,
      session,
      onAnswer: async (path, answer) => {
        const name = path.join('.');
        if (answersSession.has(name)) setSession(answer as SessionInfo);
        if (changesSession.has(name)) await refresh();
      },
      onRefused: (code) => {
        if (code === 'signed-out' || code === 'session-ended') void refresh();
      },
    });
  const api = createORPCClient<ApiClient>(linkThrough(gate));

  const main = createLane({
    lane: 'main',
    transport: async (lane) => {
      await start;
      return options.transport(lane);
    },
    gate,
    handshake,
    onOpen: (opened) => state.set({ at: 'open', session: opened }),
    onAway: () => {
      const last = session();
      if (last !== null) state.set({ at: 'away', session: last, since: Date.now() });
    },
    onEnd: (why) => {
      if (state.get().at !== 'no-code') {
        state.set({ at: 'ended', why: why === 'replaced' ? why : why.code });
      }
      blobs.clear();
      side?.close();
    },
  });
  start.then((how) => {
    if (how !== null) return;
    state.set({ at: 'no-code' });
    main.close();
  });

  /** The side lane is opened when it is first needed, with the token that the main one got. */
  const bulk = (): ApiClient => {
    if (side !== null) return side.api;
    const sideGate = createGate();
    const lane = createLane({
      lane: 'bulk',
      transport: async (name) => {
        await gate.pass();
        return options.transport(name);
      },
      gate: sideGate,
      handshake: (fresh) => fresh.session.resume({ token: token ?? '' }),
      onOpen: () => {},
      onAway: () => {},
      onEnd: () => {
        side = null;
      },
    });
    side = { api: createORPCClient<ApiClient>(linkThrough(sideGate)), close: lane.close };
    return side.api;
  };

  return {
    api,
    bulk,
    send: (procedure, ...[input]) =>
      procedure({ ...input, command: newCommandId() } as Parameters<typeof procedure>[0]),
    state: state.get,
    subscribe: state.subscribe,
    uploadFile: (kind, file, onProgress = () => {}) =>
      uploadTo(bulk().upload, kind, file, onProgress),
    mediaUrl: (sha256) => blobs.url(sha256, () => bulk().sitting.media({ sha256 })),
    pictureUrl: (sitting, sha256) =>
      blobs.url(sha256, () => bulk().proctor.picture({ sitting, sha256 })),
    releaseUrl: blobs.release,
    close: main.close,
  };
};

/** Calls whose answer is who the window is now, and calls after which it may be somebody else. */
const answersSession = new Set(['session.signIn', 'session.signOut', 'session.touch']);
const changesSession = new Set([
  'station.setUp',
  'station.loadDemonstration',
  'sitting.lookUp',
  'sitting.leave',
]);
