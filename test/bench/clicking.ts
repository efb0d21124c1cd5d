import { setTimeout } from 'node:timers/promises';
import type { Browser, Locator, Page } from 'playwright';
import { type ClickCost, clickCosts, type TraceEvent, traceCategories } from './trace.ts';

/** Between two clicks, in milliseconds: long enough for all that a click causes to come to rest. */
const pause = 200;

/** What clicks cost, and how long each took until the next frame by the page's own Event Timing. */
export type Clicked = {
  readonly costs: readonly ClickCost[];
  /** Milliseconds in steps of 8. What is shorter than 16 is not reported and counts as 16. */
  readonly eventTiming: readonly number[];
};

type Timed = { readonly interactionId: number; readonly duration: number };
type WithTimings = { readonly benchTimings?: readonly Timed[] };

const observe = () => {
  const found: Timed[] = [];
  Object.assign(globalThis, { benchTimings: found });
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { interactionId = 0, duration } = entry as unknown as Timed;
      if (interactionId !== 0) found.push({ interactionId, duration });
    }
  });
  observer.observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
};

type Place = { readonly x: number; readonly y: number };

/** Where to click on something. */
export const middleOf = async (target: Locator): Promise<Place> => {
  const box = await target.boundingBox();
  if (box === null) throw new Error('there is nothing to click');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

/**
 * Clicks so many times with a real mouse, as the browser sees it, and nothing else: no script of the
 * benchmark runs in the page meanwhile.
 */
export const clickMany = async (
  browser: Browser,
  page: Page,
  { x, y }: Place,
  clicks: number,
): Promise<Clicked> => {
  await page.evaluate(observe);
  await page.mouse.move(x, y);
  await setTimeout(500);
  await browser.startTracing(page, { categories: [...traceCategories], screenshots: false });
  for (let click = 0; click < clicks; click += 1) {
    await page.mouse.down();
    await page.mouse.up();
    await setTimeout(pause);
  }
  const trace = JSON.parse((await browser.stopTracing()).toString()) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  const timings = await page.evaluate(() => (globalThis as WithTimings).benchTimings ?? []);
  const longest = new Map<number, number>();
  for (const { interactionId, duration } of timings) {
    longest.set(interactionId, Math.max(duration, longest.get(interactionId) ?? 0));
  }
  const short = Math.max(0, clicks - longest.size);
  return {
    costs: clickCosts(trace.traceEvents),
    eventTiming: [...longest.values(), ...Array.from({ length: short }, () => 16)],
  };
};
