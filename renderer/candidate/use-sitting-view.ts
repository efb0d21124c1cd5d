import { useCallback, useState } from 'react';
import type { SittingView } from '../../preload/contract/sitting.ts';
import { useConnection, useWatch } from '../connection/react.ts';

/** A view and when it arrived, by the monotonic clock: its clock is counted on from then. */
export type StampedView = { readonly view: SittingView; readonly at: number };

/** The sitting as the main process tells it, through outages; `again` asks for it anew. */
export function useSittingView() {
  const { api } = useConnection();
  const [times, setTimes] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `times` is how it is asked for anew.
  const watch = useCallback(
    async (signal: AbortSignal) => stamped(await api.sitting.watch(undefined, { signal })),
    [api, times],
  );
  const { value, refused } = useWatch<StampedView>(watch);
  return { stamped: value, refused, again: useCallback(() => setTimes((count) => count + 1), []) };
}

async function* stamped(views: AsyncIterable<SittingView>): AsyncGenerator<StampedView> {
  for await (const view of views) yield { view, at: performance.now() };
}
