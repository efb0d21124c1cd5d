import { useCallback, useEffect, useState } from 'react';
import type { SittingView } from '../../preload/contract/sitting.ts';
import { useConnection, useWatch } from '../connection/react.ts';
import { Refused } from '../connection/refused.ts';

/** A view and when it arrived, by the monotonic clock: its clock is counted on from then. */
export type StampedView = { readonly view: SittingView; readonly at: number };

/** The sitting as the main process tells it, through outages; `again` asks for it anew. */
export function useSittingView() {
  const { api } = useConnection();
  const [times, setTimes] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `times` is how it is asked for anew.
  const watch = useCallback(
    async (signal: AbortSignal) => stamped(await api.sitting.watch(undefined, { signal }), signal),
    [api, times],
  );
  const again = useCallback(() => setTimes((count) => count + 1), []);
  const { value, refused } = useWatch<StampedView>(watch);
  useEffect(() => {
    if (refused === null) return;
    // A view that stands still would be a lie: it is asked for until it comes or the session ends.
    const timer = setTimeout(again, retryMs);
    return () => clearTimeout(timer);
  }, [refused, again]);
  return { stamped: value, refused, again };
}

const retryMs = 2_000;

async function* stamped(
  views: AsyncIterable<SittingView>,
  signal: AbortSignal,
): AsyncGenerator<StampedView> {
  for await (const view of views) yield { view, at: performance.now() };
  if (!signal.aborted) throw new Refused('session-ended');
}
