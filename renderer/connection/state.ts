import type { RefusalCode } from '../../preload/contract/refusals.ts';
import type { SessionInfo } from '../../preload/contract/session.ts';

/** Where the window's connection to the main process is. */
export type ConnectionState =
  /** The page was opened or reloaded without a launch code: it has to be opened again. */
  | { readonly at: 'no-code' }
  /** For the first time. */
  | { readonly at: 'connecting' }
  | { readonly at: 'open'; readonly session: SessionInfo }
  /** Lost and being restored; what was sent and not answered is sent again. */
  | { readonly at: 'away'; readonly session: SessionInfo; readonly since: number }
  /** For good. `replaced`: another connection of this window took over. */
  | { readonly at: 'ended'; readonly why: RefusalCode | 'replaced' };

/** A value that can be watched. */
export const createState = (initial: ConnectionState) => {
  let current = initial;
  const listeners = new Set<() => void>();
  return {
    get: (): ConnectionState => current,
    set: (next: ConnectionState) => {
      current = next;
      for (const listener of [...listeners]) listener();
    },
    /** Calls back after each change; returns how to stop that. */
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
};
export type State = ReturnType<typeof createState>;
