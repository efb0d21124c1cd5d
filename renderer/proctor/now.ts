import { useSyncExternalStore } from 'react';

/** One timer for all clocks of the window, so that they turn over together. */
const listeners = new Set<() => void>();
let now = performance.now();
let timer: ReturnType<typeof setInterval> | undefined;

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  if (timer === undefined) {
    now = performance.now();
    timer = setInterval(() => {
      now = performance.now();
      for (const one of [...listeners]) one();
    }, 1_000);
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
};

/** Milliseconds of performance.now(), a new value each second. */
export const useNow = (): number => useSyncExternalStore(subscribe, () => now);
