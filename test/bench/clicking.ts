import { setTimeout } from 'node:timers/promises';
import type { Browser, Locator, Page } from 'playwright';
import { interactionTimes, watchInteractions } from './event-timing.ts';
import { type ClickCost, clickCosts, type TraceEvent, traceCategories } from './trace.ts';

/** Between two clicks, in milliseconds: long enough for all that a click causes to come to rest. */
const pause = 200;

/** What clicks cost, and how long each took until the next frame by the page's own Event Timing. */
export type Clicked = {
  readonly costs: readonly ClickCost[];
  /** Milliseconds in steps of 8. What is shorter than 16 is not reported and counts as 16. */
  readonly eventTiming: readonly number[];
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
  await watchInteractions(page);
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
  return {
    costs: clickCosts(trace.traceEvents),
    eventTiming: await interactionTimes(page, clicks),
  };
};
