/** Waits for at least this long between two values, so that a burst of changes is drawn once. */
export type Pace = { readonly atMostEvery: number };

/**
 * The value now, and again after every change, never more often than the pace allows and never an
 * outdated one. Ends when the signal aborts.
 *
 * @param subscribe calls back on every change; returns the way to stop it
 */
export async function* latest<T>(
  subscribe: (changed: () => void) => () => void,
  read: () => T,
  signal: AbortSignal,
  { atMostEvery }: Pace,
): AsyncGenerator<T> {
  let dirty = true;
  let wake = (): void => {};
  const changed = (): void => {
    dirty = true;
    wake();
  };
  const stop = subscribe(changed);
  signal.addEventListener('abort', changed, { once: true });
  try {
    while (!signal.aborted) {
      if (!dirty) await new Promise<void>((resolve) => (wake = resolve));
      if (signal.aborted) return;
      dirty = false;
      yield read();
      await new Promise((resolve) => setTimeout(resolve, atMostEvery).unref());
    }
  } finally {
    stop();
    signal.removeEventListener('abort', changed);
  }
}
