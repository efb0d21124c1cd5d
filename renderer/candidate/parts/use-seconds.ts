import { useEffect, useState } from 'react';

/**
 * Whole seconds (rounded up) until a moment of the machine's wall clock, counted on from the first
 * drawing by the monotonic clock, so that a changed system clock does not make it jump. 0 when past.
 * @param until wall time in ms; null = nothing to wait for
 */
export function useSecondsUntil(until: number | null): number {
  const [seconds, setSeconds] = useState(() => left(until === null ? 0 : until - Date.now()));
  useEffect(() => {
    if (until === null) return setSeconds(0);
    const end = performance.now() + (until - Date.now());
    const tell = () => setSeconds(left(end - performance.now()));
    tell();
    const timer = setInterval(tell, 250);
    return () => clearInterval(timer);
  }, [until]);
  return seconds;
}

const left = (ms: number) => Math.max(0, Math.ceil(ms / 1000));
