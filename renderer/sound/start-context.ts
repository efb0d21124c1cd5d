/** Longer than any device needs to start, in milliseconds. */
const startWithin = 3_000;

/**
 * A running audio context, which the caller closes; null where it can't be had: a rate that the
 * browser does not know, no audio service, or a window that nobody has clicked yet. Browsers let a page
 * run audio only after that, or while it listens to a microphone: so call it from a click. Rejects only
 * when `signal` aborts.
 * @param sampleRate samples per second; the system's own when left out
 */
export const startContext = async (
  signal: AbortSignal,
  sampleRate?: number,
): Promise<AudioContext | null> => {
  signal.throwIfAborted();
  const context = createContext(sampleRate);
  if (context === null) return null;
  await new Promise<void>((resolve) => {
    setTimeout(resolve, startWithin);
    signal.addEventListener('abort', () => resolve(), { once: true });
    // Waits for ever in a window that was never clicked.
    context.resume().then(resolve, () => resolve());
  });
  if (context.state === 'running' && !signal.aborted) return context;
  await context.close();
  signal.throwIfAborted();
  return null;
};

const createContext = (sampleRate: number | undefined): AudioContext | null => {
  try {
    return new AudioContext(sampleRate === undefined ? {} : { sampleRate });
  } catch {
    return null;
  }
};
