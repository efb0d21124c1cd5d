import { mkdirSync } from 'node:fs';
import process from 'node:process';
import { describe, expect, vi } from 'vitest';
import { clockOf, releasedResult } from '../support/candidate-view.ts';
import { axeFinds } from '../support/way-check.ts';
import { it } from './browser-it.ts';
import { candidateForFile, lookUp } from './candidate-window.ts';

vi.setConfig({ testTimeout: 180_000 });

const { script, open } = candidateForFile();
const shots = process.env.INVIGIL_SHOTS;

/** How the window can look, beside light with normal text. */
const looks = [
  { name: 'dark', choose: 'Dark', context: {} },
  { name: 'high contrast', choose: 'High contrast', context: {} },
  { name: 'forced colours', choose: 'As the system', context: { forcedColors: 'active' } },
  { name: 'very large text', choose: 'Very large', context: {} },
] as const;

describe('the screens of the exam', () => {
  for (const { name, choose, context } of looks) {
    it(`are without fault for axe and fit in ${name}`, async () => {
      const { page, close } = await open({ context });
      const faults: string[] = [];
      const at = async (screen: string) => {
        if (shots !== undefined) {
          mkdirSync(`${shots}/looks`, { recursive: true });
          await page.screenshot({ path: `${shots}/looks/${name.replace(' ', '-')}-${screen}.png` });
        }
        for (const fault of await axeFinds(page)) faults.push(`${screen}: ${fault}`);
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (over > 0) faults.push(`${screen}: ${over} too wide`);
      };
      await page.getByRole('radio', { name: choose }).first().check();
      await at('welcome');
      script.toItems();
      script.changeItem(3, { answered: true, seen: true, flagged: true });
      await lookUp(page);
      await page.locator('main [data-interaction]').first().waitFor();
      await page.keyboard.press('2');
      script.change({ clock: clockOf('items', 9 * 60_000) });
      await page.getByText('Saved', { exact: true }).waitFor();
      await at('item');
      await page.getByRole('button', { name: 'Items', exact: true }).click();
      await at('list');
      await page.keyboard.press('Alt+r');
      await at('review');
      await page.getByRole('button', { name: 'Submit', exact: true }).click();
      await page.getByRole('alertdialog').waitFor();
      await at('submit');
      await page.keyboard.press('Escape');
      script.change({
        paused: { by: 'proctor', reason: 'A fire drill', since: Date.now() },
        clock: clockOf('items', 9 * 60_000, false),
      });
      await page.getByText('A fire drill').waitFor();
      await at('paused');
      script.change({
        paused: null,
        clock: null,
        at: {
          step: 'ended',
          how: 'finished',
          reason: '',
          result: releasedResult(84, Date.now()),
        },
      });
      await page.getByRole('heading', { name: 'Score report' }).waitFor();
      await at('report');
      expect(faults).toEqual([]);
      await close();
    });
  }

  it('print the report on one page, and nothing else of the window', async () => {
    const { page, close } = await open();
    script.change({
      at: { step: 'ended', how: 'finished', reason: '', result: releasedResult(84, Date.now()) },
    });
    await lookUp(page);
    await page.getByRole('heading', { name: 'Score report' }).waitFor();
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBe(1);
    await page.emulateMedia({ media: 'print' });
    if (shots !== undefined) await page.screenshot({ path: `${shots}/looks/print.png` });
    expect(await page.locator('header').isVisible()).toBe(false);
    expect(await page.getByText('Share of points by section').isVisible()).toBe(true);
    await close();
  });
});
