import type { Live } from './live.ts';
import type { Refused } from './refused.ts';

/** Where calls wait for a connection whose session is open. */
export const createGate = () => {
  let live: Live | null = null;
  let ended: Refused | null = null;
  let waiting: { readonly resolve: (live: Live) => void; readonly reject: (why: Error) => void }[] =
    [];

  return {
    /** Lets all waiting and coming calls through to this connection. */
    open: (to: Live) => {
      live = to;
      for (const { resolve } of waiting.splice(0)) resolve(to);
    },
    /** Calls wait from now on. */
    shut: () => {
      live = null;
    },
    /** Calls fail from now on. */
    end: (why: Refused) => {
      live = null;
      ended = why;
      for (const { reject } of waiting.splice(0)) reject(why);
    },
    current: (): Live | null => live,
    /** The open connection, as soon as there is one; rejects when there will be none. */
    pass: (signal?: AbortSignal): Promise<Live> => {
      if (signal?.aborted) return Promise.reject(signal.reason);
      if (ended !== null) return Promise.reject(ended);
      // A browser runs what waits for an answer before it tells the next listener of the loss: who
      // comes back then must wait for another connection, or they would come back for ever.
      if (live !== null && !live.lost()) return Promise.resolve(live);
      return new Promise((resolve, reject) => {
        const entry = { resolve, reject };
        waiting.push(entry);
        signal?.addEventListener('abort', () => {
          waiting = waiting.filter((other) => other !== entry);
          reject(signal.reason);
        });
      });
    },
  };
};
export type Gate = ReturnType<typeof createGate>;
