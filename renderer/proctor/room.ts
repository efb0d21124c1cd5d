import { useCallback, useEffect, useState } from 'react';
import type { Room } from '../../preload/contract/proctor.ts';
import type { Connection } from '../connection/connection.ts';
import { type Loaded, useConnection, useWatch } from '../connection/react.ts';

/** The room as it was told last, and when that was (performance.now()). */
export type Reading = { readonly room: Room; readonly readAt: number };

/** Bookings become late by the clock alone, which no event tells: the room is asked again then. */
const againMs = 20_000;

/** The room, live; `reload` asks for it anew, e.g. after a booking was let in. */
export const useRoom = (): Loaded<Reading> & { readonly reload: () => void } => {
  const connection = useConnection();
  const [times, setTimes] = useState(0);
  const reload = useCallback(() => setTimes((count) => count + 1), []);
  useEffect(() => {
    const timer = setInterval(reload, againMs);
    return () => clearInterval(timer);
  }, [reload]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `times` is how the room is asked for anew.
  const watch = useCallback(
    async (signal: AbortSignal) => readings(connection, signal),
    [connection, times],
  );
  return { ...useWatch(watch), reload };
};

async function* readings(connection: Connection, signal: AbortSignal): AsyncGenerator<Reading> {
  for await (const room of await connection.api.proctor.watch(undefined, { signal })) {
    yield { room, readAt: performance.now() };
  }
}
