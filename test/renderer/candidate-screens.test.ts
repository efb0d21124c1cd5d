import { mkdirSync } from 'node:fs';
import process from 'node:process';
import { describe, expect, vi } from 'vitest';
import { axeFinds } from '../support/way-check.ts';
import { it } from './browser-it.ts';
import { tourCheckIn, tourEnd, tourExam } from './candidate-tour.ts';
import { candidateForFile } from './candidate-window.ts';

// Some sixty screens, each looked through by axe.
vi.setConfig({ testTimeout: 300_000 });

const { script, open, cut, restore } = candidateForFile();

/** Where to put a picture of every screen, for people to look at; none without it. */
const shots = process.env.INVIGIL_SHOTS;

const small = { width: 1024, height: 768 };
const large = { width: 1920, height: 1080 };
// Each language and each size goes past axe; the other two pairs are looked at for what does not fit.
const tours = [
  { locale: 'zh-CN', viewport: small, axe: true },
  { locale: 'en', viewport: large, axe: true },
  { locale: 'en', viewport: small, axe: false },
  { locale: 'zh-CN', viewport: large, axe: false },
] as const;

describe('every screen of the candidate', () => {
  for (const { locale, viewport, axe } of tours) {
    const where = `in ${locale} at ${viewport.width}×${viewport.height}`;
    it(`fits${axe ? ' and is without fault for axe' : ''} ${where}`, async () => {
      const { page, complaints, close } = await open({ locale, viewport });
      const faults: string[] = [];
      const wide: string[] = [];
      const at = async (name: string) => {
        if (shots !== undefined) {
          const folder = `${shots}/${locale}-${viewport.width}`;
          mkdirSync(folder, { recursive: true });
          await page.screenshot({ path: `${folder}/${name}.png` });
        }
        if (axe) for (const fault of await axeFinds(page)) faults.push(`${name}: ${fault}`);
        const over = await page.evaluate(() =>
          [document.documentElement, ...document.querySelectorAll('header, main, footer')].some(
            (part) => part.scrollWidth > part.clientWidth + 1,
          ),
        );
        if (over) wide.push(name);
      };
      const parts = { page, script, cut, restore, at };
      await tourCheckIn(parts);
      await tourExam(parts);
      await tourEnd(parts);
      expect(faults).toEqual([]);
      expect(wide).toEqual([]);
      expect(complaints).toEqual([]);
      await close();
    });
  }
});
