import { describe, expect } from 'vitest';
import { it } from './browser-it.ts';
import { galleryForFile } from './window.ts';

const { open } = galleryForFile();

describe('going to the next of 200 items', () => {
  it('costs less than 8 ms of script and layout', async () => {
    const { page } = await open('page=walk&lang=en');
    const walk = async () => {
      await page.getByRole('button', { name: 'Walk' }).click();
      // Waited for inside the page: asking it again and again would be measured with it.
      await page
        .locator('[data-costs]:not(:empty)')
        .waitFor({ state: 'attached', timeout: 60_000 });
      const text = await page.locator('[data-costs]').textContent();
      await page.reload();
      const sorted = (JSON.parse(text ?? '[]') as readonly number[]).toSorted((a, b) => a - b);
      expect(sorted.length).toBe(199);
      const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
      console.log(`next item: p50 ${at(0.5).toFixed(1)} ms, p95 ${at(0.95).toFixed(1)} ms`);
      return at(0.5);
    };
    // The best of three, and the p50: what other processes do beside a test run is not judged here
    // (the p95 is the benchmark's).
    const walks = [await walk(), await walk(), await walk()];
    expect(Math.min(...walks)).toBeLessThan(8);
  });
});
