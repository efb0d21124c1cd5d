import { mkdirSync } from 'node:fs';
import process from 'node:process';
import type { Page } from 'playwright';
import { describe, expect, vi } from 'vitest';
import { axeFinds } from '../support/way-check.ts';
import { it } from './browser-it.ts';
import { tourCheckIn, tourEnd, tourExam } from './candidate-tour.ts';
import { candidateForFile } from './candidate-window.ts';
import { drawn, tooWide } from './screens-drawn.ts';

// Some sixty screens, each looked through by axe, on a machine that may be busy.
vi.setConfig({ testTimeout: 300_000 });

const { script, open, cut, restore } = candidateForFile();

/** Where to put a picture of every screen, for people to look at; none without it. */
const shots = process.env.INVIGIL_SHOTS;

const small = { width: 1024, height: 768 };
const large = { width: 1920, height: 1080 };
type Size = typeof small;
// Every screen goes past axe at one size in one language and at the other size in the other one.
const tours = [
  { locale: 'zh-CN', sizes: [small, large] },
  { locale: 'en', sizes: [large, small] },
] as const;

describe('every screen of the candidate', () => {
  for (const { locale, sizes } of tours) {
    it(`fits at 1024 × 768 and 1920 × 1080, and is without fault for axe, in ${locale}`, async () => {
      const { page, complaints, close } = await open({ locale, viewport: sizes[0] });
      const faults: string[] = [];
      let size: Size = sizes[0];
      const look = async (name: string, withAxe: boolean) => {
        await drawn(page);
        await keepPicture(page, name, `${locale}-${size.width}`);
        const found = [...(await tooWide(page)), ...(withAxe ? await axeFinds(page) : [])];
        faults.push(...found.map((fault) => `${name} ${size.width}: ${fault}`));
      };
      const at = async (name: string) => {
        await look(name, true);
        // The tour goes on at the other size: making a window larger or smaller takes time.
        size = size === small ? large : small;
        await page.setViewportSize(size);
        await look(name, false);
      };
      const parts = { page, script, cut, restore, at };
      await tourCheckIn(parts);
      await tourExam(parts);
      await tourEnd(parts);
      expect([...faults, ...complaints]).toEqual([]);
      await close();
    });
  }
});

const keepPicture = async (page: Page, name: string, folder: string) => {
  if (shots === undefined) return;
  mkdirSync(`${shots}/${folder}`, { recursive: true });
  await page.screenshot({ path: `${shots}/${folder}/${name}.png` });
};
