import { describe, expect } from 'vitest';
import { axeFinds } from '../support/way-check.ts';
import { it } from './browser-it.ts';
import { galleryForFile } from './window.ts';

const { open } = galleryForFile();
const themes = ['light', 'dark', 'contrast'] as const;

/** In another theme nothing but the colours is another. */
const ruleIn = (theme: (typeof themes)[number]) =>
  theme === 'light' ? undefined : 'color-contrast';

const pages = [
  { name: 'components', query: 'page=kit' },
  { name: 'items', query: 'page=items' },
  { name: 'items that are closed', query: 'page=items&disabled=1' },
  { name: 'a long text', query: 'page=terms' },
  { name: 'tables and tabs', query: 'page=desk' },
] as const;

describe('axe finds nothing', () => {
  for (const theme of themes) {
    for (const { name, query } of pages) {
      it(`in ${name}, ${theme}`, async () => {
        for (const language of theme === 'light' ? ['zh-CN', 'en'] : ['zh-CN']) {
          const { page, complaints } = await open(`${query}&theme=${theme}&lang=${language}`);
          expect(await axeFinds(page, undefined, ruleIn(theme))).toEqual([]);
          expect(complaints).toEqual([]);
          await page.close();
        }
      });
    }

    it(`in a dialog, a side panel, a list that is open and answers that are given, ${theme}`, async () => {
      const { page } = await open(`page=desk&theme=${theme}&lang=en`);
      await page.getByRole('button', { name: 'Details' }).first().click();
      expect(await axeFinds(page, undefined, ruleIn(theme))).toEqual([]);
      await page.getByRole('button', { name: 'Terminate' }).first().click();
      await page.getByRole('alertdialog').waitFor();
      expect(await axeFinds(page, undefined, ruleIn(theme))).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('tab', { name: 'Import' }).click();
      await page.getByRole('button', { name: 'Exam' }).click();
      await page.getByRole('listbox').waitFor();
      expect(await axeFinds(page, undefined, ruleIn(theme))).toEqual([]);
      await page.close();

      const { page: items } = await open(`page=items&theme=${theme}&lang=en`);
      await items.getByRole('radio', { name: /Use auto scaling/ }).check();
      await items.getByLabel('Strike out A').first().click();
      for (const letter of [/^A /, /^C /]) {
        await items.locator('[data-item=multiple]').getByRole('checkbox', { name: letter }).check();
      }
      await items.locator('[data-item=multiple]').getByRole('checkbox', { name: /^E / }).click();
      await items.getByRole('button', { name: 'Keep this order' }).click();
      await items.getByLabel('Gap 2').last().fill('x');
      await items.getByRole('heading', { level: 1 }).click();
      expect(await axeFinds(items, undefined, ruleIn(theme))).toEqual([]);
      await items.close();
    });
  }
});

describe('axe finds nothing where the system', () => {
  it('asks for more contrast', async () => {
    const { page } = await open('page=kit&lang=en', { contrast: 'more', colorScheme: 'light' });
    const ink = await page.evaluate(() => getComputedStyle(document.documentElement).color);
    expect(ink).toBe('rgb(0, 0, 0)');
    expect(await axeFinds(page)).toEqual([]);
  });

  it('puts its own colours in the place of ours', async () => {
    const { page } = await open('page=items&lang=en', { forcedColors: 'active' });
    expect(await axeFinds(page)).toEqual([]);
  });
});
