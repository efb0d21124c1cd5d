import { availableParallelism, loadavg } from 'node:os';
import type { Page } from 'playwright';
import { describe, expect, vi } from 'vitest';
import { clickMany, middleOf } from '../bench/clicking.ts';
import { it } from './browser-it.ts';
import { candidateForFile, lookUp } from './candidate-window.ts';

vi.setConfig({ testTimeout: 120_000 });

const { script, open } = candidateForFile();
const clicks = 40;

const openWith200 = async () => {
  const { page, close } = await open({ viewport: { width: 1366, height: 768 } });
  script.toItems(200);
  await lookUp(page);
  await page.getByRole('button', { name: /^Item 200, / }).waitFor();
  return { page, close };
};
const nextButton = (page: Page) => page.getByRole('button', { name: 'Next', exact: true });

describe('a click on “next” with 200 items', () => {
  it('changes the two cells of the list that it is about, and no other', async () => {
    const { page, close } = await openWith200();
    await page.evaluate(() => {
      const touched = new Set<string>();
      Object.assign(globalThis, { touched });
      new MutationObserver((records) => {
        for (const { target } of records) {
          const cell = target instanceof Element ? target.closest('[data-position]') : null;
          touched.add(cell?.getAttribute('data-position') ?? target.nodeName);
        }
      }).observe(document.querySelector('nav') ?? document.body, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
    });
    await nextButton(page).click();
    await page.getByRole('button', { name: 'Item 2, Unanswered' }).waitFor();
    const touched = await page.evaluate(() => [
      ...((globalThis as { touched?: Set<string> }).touched ?? []),
    ]);
    expect(touched.toSorted()).toEqual(['1', '2']);
    await close();
  });

  it('costs less than 8 ms of script and layout, with the list of all items beside it', async () => {
    const { page, close } = await openWith200();
    const browser = page.context().browser();
    if (browser === null) throw new Error('The page has no browser.');
    const next = await middleOf(nextButton(page));
    const halves: number[] = [];
    for (let walk = 0; walk < 3; walk += 1) {
      const { costs } = await clickMany(browser, page, next, clicks);
      const sorted = costs.map(({ untilDrawn }) => untilDrawn).toSorted((a, b) => a - b);
      const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
      console.log(`next: p50 ${at(0.5).toFixed(1)} ms, p95 ${at(0.95).toFixed(1)} ms`);
      halves.push(at(0.5));
    }
    await page.getByRole('heading', { name: `Item ${3 * clicks + 1}`, exact: true }).waitFor();
    // The p95 is the benchmark's. Where much else runs, processor time is longer than it would be.
    const [load = 0] = loadavg();
    const busy = load > availableParallelism();
    if (busy) console.log(`The machine is busy (load ${load.toFixed(1)}): judged by 24 ms, not 8.`);
    expect(Math.min(...halves)).toBeLessThan(busy ? 24 : 8);
    await close();
  });
});
