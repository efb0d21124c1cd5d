import { useCallback, useEffect, useRef, useState } from 'react';

/**
 * One measurement at a time in this window: whether it is under way and what was seen last. Leaving
 * the screen ends it.
 */
export function useMeasuring<Look>() {
  const [under, setUnder] = useState(false);
  const [look, setLook] = useState<Look | null>(null);
  const abort = useRef<AbortController | null>(null);
  const measure = useCallback(
    async (work: (signal: AbortSignal, onLook: (look: Look) => void) => Promise<void>) => {
      abort.current?.abort();
      const own = new AbortController();
      abort.current = own;
      setUnder(true);
      setLook(null);
      try {
        await work(own.signal, (seen) => {
          if (!own.signal.aborted) setLook(() => seen);
        });
      } catch (error) {
        if (!own.signal.aborted) throw error;
      } finally {
        if (abort.current === own) setUnder(false);
      }
    },
    [],
  );
  useEffect(() => () => abort.current?.abort(), []);
  return { under, look, measure };
}
