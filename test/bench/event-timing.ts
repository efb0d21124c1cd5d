import type { Page } from 'playwright';

/** What is shorter is not reported by the browser. */
const shortest = 16;

type Timed = { readonly interactionId: number; readonly duration: number };
type WithTimings = { readonly benchTimings?: readonly Timed[] };

/** Runs in the page. */
const observe = (durationThreshold: number) => {
  const found: Timed[] = [];
  Object.assign(globalThis, { benchTimings: found });
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { interactionId = 0, duration } = entry as unknown as Timed;
      if (interactionId !== 0) found.push({ interactionId, duration });
    }
  });
  observer.observe({ type: 'event', durationThreshold } as PerformanceObserverInit);
};

/** Has the page note from now on how long each click or key takes until the next frame. */
export const watchInteractions = (page: Page): Promise<void> => page.evaluate(observe, shortest);

/**
 * How long each of so many interactions took since `watchInteractions`, by the page's own Event
 * Timing: milliseconds in steps of 8; what is shorter than 16 is not reported and counts as 16.
 */
export const interactionTimes = async (page: Page, count: number): Promise<readonly number[]> => {
  const timings = await page.evaluate(() => (globalThis as WithTimings).benchTimings ?? []);
  const longest = new Map<number, number>();
  for (const { interactionId, duration } of timings) {
    longest.set(interactionId, Math.max(duration, longest.get(interactionId) ?? 0));
  }
  const short = Math.max(0, count - longest.size);
  return [...longest.values(), ...Array.from({ length: short }, () => shortest)];
};
