import { useEffect, useRef } from 'react';

/** At most this often is something asked for anew while things happen, in milliseconds. */
const paceMs = 1_000;

/**
 * Asks anew when something has changed, at most once a second, and never misses the last change.
 * @param change what is not equal any more after a change
 */
export const useReloads = (reload: () => void, change: string | number): void => {
  const last = useRef({ change, at: performance.now() });
  useEffect(() => {
    if (last.current.change === change) return;
    const wait = Math.max(0, last.current.at + paceMs - performance.now());
    const timer = setTimeout(() => {
      last.current = { change, at: performance.now() };
      reload();
    }, wait);
    return () => clearTimeout(timer);
  }, [reload, change]);
};
