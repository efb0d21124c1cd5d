import { describe, expect } from 'vitest';
import { it } from './browser-it.ts';
import { candidateForFile, lookUp } from './candidate-window.ts';

const { script, open } = candidateForFile();

// What a click costs in milliseconds is the benchmark's: see the part `next` in docs/benchmarks.md.
describe('a click on “next” with 200 items', () => {
  it('changes the two cells of the list that it is about, and no other', async () => {
    const { page, close } = await open({ viewport: { width: 1366, height: 768 } });
    script.toItems(200);
    await lookUp(page);
    await page.getByRole('button', { name: /^Item 200, / }).waitFor();
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
    await page.getByRole('button', { name: 'Next', exact: true }).click();
    await page.getByRole('button', { name: 'Item 2, Unanswered' }).waitFor();
    const touched = await page.evaluate(() => [
      ...((globalThis as { touched?: Set<string> }).touched ?? []),
    ]);
    expect(touched.toSorted()).toEqual(['1', '2']);
    await close();
  });
});
