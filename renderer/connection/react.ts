import {
  createContext,
  createElement,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useState,
  useSyncExternalStore,
} from 'react';
import type { SessionInfo } from '../../preload/contract/session.ts';
import type { Connection } from './connection.ts';
import { type Refused, toRefused } from './refused.ts';
import type { ConnectionState } from './state.ts';

const Context = createContext<Connection | null>(null);

/** Gives the connection to everything below. */
export const ConnectionProvider = (props: {
  readonly connection: Connection;
  readonly children: ReactNode;
}) => createElement(Context, { value: props.connection }, props.children);

/** The window's connection: `api`, `send`, `uploadFile`, … */
export const useConnection = (): Connection => {
  const connection = useContext(Context);
  if (connection === null) throw new Error('useConnection needs a ConnectionProvider above');
  return connection;
};

/** Where the connection is; draws anew when that changes. */
export const useConnectionState = (): ConnectionState => {
  const { subscribe, state } = useConnection();
  return useSyncExternalStore(subscribe, state);
};

/** Who this window is now; null before the session is open and after it has ended. */
export const useSession = (): SessionInfo | null => {
  const state = useConnectionState();
  return state.at === 'open' || state.at === 'away' ? state.session : null;
};

/** What a hook has of a call so far: the newest value, or why it was refused. */
export type Loaded<T> = {
  readonly value: T | null;
  readonly refused: Refused | null;
};
const nothing = { value: null, refused: null };

/**
 * The newest value of an iterator of the API, through outages, as long as the component lives.
 * @param watch e.g. `(signal) => api.sitting.watch(undefined, { signal })`; keep it stable
 *   (`useCallback`) or it is subscribed anew with each drawing
 */
export const useWatch = <T>(
  watch: (signal: AbortSignal) => Promise<AsyncIterable<T>>,
): Loaded<T> => {
  const [loaded, setLoaded] = useState<Loaded<T>>(nothing);
  useEffect(() => {
    const abort = new AbortController();
    const { signal } = abort;
    const run = async () => {
      for await (const value of await watch(signal)) {
        if (signal.aborted) return;
        setLoaded({ value, refused: null });
      }
    };
    run().catch((error) => {
      if (!signal.aborted) setLoaded((before) => ({ ...before, refused: toRefused(error) }));
    });
    return () => abort.abort();
  }, [watch]);
  return loaded;
};

/**
 * The answer of a query, and how to ask again.
 * @param ask e.g. `() => api.staff.exams()`; keep it stable (`useCallback`)
 */
export const useQuery = <T>(
  ask: (signal: AbortSignal) => Promise<T>,
): Loaded<T> & { readonly reload: () => void } => {
  const [loaded, setLoaded] = useState<Loaded<T>>(nothing);
  const [times, setTimes] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `times` is how a reload is asked for.
  useEffect(() => {
    const abort = new AbortController();
    ask(abort.signal).then(
      (value) => {
        if (!abort.signal.aborted) setLoaded({ value, refused: null });
      },
      (error) => {
        if (!abort.signal.aborted)
          setLoaded((before) => ({ ...before, refused: toRefused(error) }));
      },
    );
    return () => abort.abort();
  }, [ask, times]);
  return { ...loaded, reload: useCallback(() => setTimes((count) => count + 1), []) };
};

/** Blob URL of a picture as long as the component lives; null while it is fetched. */
export const usePicture = (
  sha256: string,
  /** The sitting that a proctor looks at; left out for a picture of the candidate's own form. */
  sitting?: string,
): { readonly url: string | null; readonly refused: Refused | null } => {
  const connection = useConnection();
  const [state, setState] = useState<Loaded<string>>(nothing);
  useEffect(() => {
    let gone = false;
    const url =
      sitting === undefined ? connection.mediaUrl(sha256) : connection.pictureUrl(sitting, sha256);
    url.then(
      (value) => !gone && setState({ value, refused: null }),
      (error) => !gone && setState({ value: null, refused: toRefused(error) }),
    );
    return () => {
      gone = true;
      setState(nothing);
      connection.releaseUrl(sha256);
    };
  }, [connection, sha256, sitting]);
  return { url: state.value, refused: state.refused };
};
