import { beforeEach, describe, expect } from 'vitest';
import { createCheckScript, failing } from '../support/check-script.ts';
import { axeFinds } from '../support/way-check.ts';
import { it } from './browser-it.ts';
import { pictureThere } from './candidate-check-way.ts';
import { candidateForFile } from './candidate-window.ts';
import { drawn, tooWide } from './screens-drawn.ts';

const checkScript = createCheckScript();
const { open } = candidateForFile(checkScript.handlers);
beforeEach(() => checkScript.reset());

describe('every screen of the system test', () => {
  for (const [locale, width, height] of [
    ['zh-CN', 1024, 768],
    ['en', 1920, 1080],
  ] as const) {
    it(`fits at ${width} × ${height} and is without fault for axe, in ${locale}`, async () => {
      const { page, complaints, close } = await open({ locale, viewport: { width, height } });
      const faults: string[] = [];
      const shots = process.env.INVIGIL_SHOTS;
      const at = async (name: string) => {
        await drawn(page);
        if (shots !== undefined) {
          await page.screenshot({ path: `${shots}/check-${locale}-${width}-${name}.png` });
        }
        faults.push(
          ...[...(await tooWide(page)), ...(await axeFinds(page))].map((one) => `${name}: ${one}`),
        );
      };
      const primary = page.locator('main button').last();
      const onwards = async (act = () => primary.click()) => {
        const before = await page.locator('h1').textContent();
        await act();
        await page.waitForFunction(
          (old) => document.querySelector('h1')?.textContent !== old,
          before,
        );
      };
      const enabled = () => page.locator('main button:not([aria-disabled=true]):enabled').last();
      const goOn = checkScript.hold();
      checkScript.find(failing);
      await at('00-welcome');
      await onwards(() =>
        page.locator('main button', { hasText: /Test this computer|测试这台电脑/ }).click(),
      );
      await at('01-notice');
      await onwards();
      await page.getByRole('progressbar').nth(1).waitFor();
      await at('02-running');
      await onwards(async () => goOn());
      await at('03-network');
      await onwards();
      await pictureThere(page);
      await at('04-camera');
      checkScript.willFind('camera', {
        verdict: 'not-ready',
        effect: 'blocks',
        signals: [],
        remedy: 'camera-unknown',
      });
      await primary.click();
      await page.getByRole('progressbar').waitFor();
      await page.locator('main ul svg').first().waitFor();
      await at('05-camera-looking');
      await page
        .getByRole('alert')
        .filter({ hasText: /Camera|摄像头/ })
        .waitFor();
      await at('06-camera-not-ready');
      await onwards();
      await enabled().click();
      await page.getByRole('meter').waitFor();
      await at('07-microphone');
      await page.getByRole('meter').waitFor({ state: 'detached' });
      await at('08-microphone-done');
      checkScript.willFind('loudspeaker', { verdict: 'not-ready', effect: 'warns' });
      await onwards();
      await at('09-loudspeaker');
      await onwards(() => enabled().click());
      await at('10-question');
      checkScript.willFind('loudspeaker', {});
      await onwards(() => page.locator('main button').first().click());
      await at('11-loudspeaker-done');
      await onwards();
      await at('12-result');
      await page.locator('summary').click();
      await page.locator('details').scrollIntoViewIfNeeded();
      await at('13-result-open');
      expect([...faults, ...complaints]).toEqual([]);
      await close();
    });
  }
});
