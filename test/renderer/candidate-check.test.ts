import type { Page } from 'playwright';
import { beforeEach, describe, expect } from 'vitest';
import { createCheckScript, failing } from '../support/check-script.ts';
import { it } from './browser-it.ts';
import { heading, pictureThere, press } from './candidate-check-way.ts';
import { candidateForFile } from './candidate-window.ts';
import { tabTo } from './window.ts';

const checkScript = createCheckScript();
const { open } = candidateForFile(checkScript.handlers);
beforeEach(() => checkScript.reset());

describe('computer and network', () => {
  it('say that a run broke off and can be started again', async () => {
    const { page, close } = await open();
    checkScript.cutRuns(true);
    await press(page, 'Test this computer');
    await press(page, 'Start the test');
    await page.getByText('The test did not come to its end').waitFor();
    checkScript.cutRuns(false);
    await press(page, 'Try again');
    await heading(page, 'Computer and network are done');
    await close();
  });

  it('show how far it is, how long still, and then the network over time in words too (R-S5)', async () => {
    const { page, close } = await open();
    const goOn = checkScript.hold();
    await press(page, 'Test this computer');
    await press(page, 'Start the test');
    await page.getByRole('progressbar', { name: 'This computer' }).waitFor();
    await page.getByText('12 of 20').waitFor();
    await page.getByText('about 8 s left').waitFor();
    goOn();
    await page.getByRole('img', { name: 'Download (MB/s): highest 12, median 11' }).waitFor();
    await page.getByRole('img', { name: /^Delay \(ms\): highest 60, median/ }).waitFor();
    await close();
  });
});

describe('the keyboard alone', () => {
  it('leads from the welcome through computer, network and camera', async () => {
    const { page, close } = await open();
    const enter = async (name: string) => {
      const wanted = page.getByRole('button', { name, exact: true });
      for (let pressed = 0; pressed < 40; pressed += 1) {
        if (await wanted.evaluate((one) => one === document.activeElement)) break;
        await page.keyboard.press('Tab');
      }
      await page.keyboard.press('Enter');
    };
    await enter('Test this computer');
    await heading(page, 'Test this computer');
    await enter('Start the test');
    await heading(page, 'Computer and network are done');
    await enter('Next');
    await pictureThere(page);
    await enter('Start, about 4 seconds');
    await page.getByText('Camera: Ready').first().waitFor();
    // The focus is still on the button that now leads on.
    await page.keyboard.press('Enter');
    await heading(page, 'Test the microphone');
    await close();
  });
});

/** To a result with three checks that failed. */
const toFailed = async (page: Page) => {
  checkScript.find({ ...failing, camera: {}, microphone: {}, loudspeaker: {} });
  checkScript.since(null);
  await page.locator('main button', { hasText: /Test this computer|测试这台电脑/ }).click();
  await page.locator('main button').last().click();
  await page.getByRole('button', { name: /Memory|内存/ }).waitFor();
};

describe('the result', () => {
  it('mends one check after another without doing the others again (R-S1)', async () => {
    const { page, close } = await open();
    await toFailed(page);
    expect(await page.locator('main section section h2').allTextContents()).toEqual([
      'Memory',
      'Running programs',
      'Network',
    ]);
    for (const check of ['memory', 'programs', 'network'] as const) checkScript.willFind(check, {});
    await press(page, 'Try again: Running programs');
    await page.getByRole('button', { name: 'Try again: Running programs' }).waitFor({
      state: 'detached',
    });
    await press(page, 'Try again: Network');
    await press(page, 'Try again: Memory');
    await heading(page, 'This machine is ready for the exam.');
    expect(checkScript.named('run').map(({ input }) => input.what)).toEqual([
      'all',
      'programs',
      'network',
      'memory',
    ]);
    await close();
  });

  it('goes back to the camera for that alone, and from there straight to the result', async () => {
    const { page, close } = await open();
    checkScript.find({
      camera: { ...failing.memory, remedy: null },
      microphone: {},
      loudspeaker: {},
    });
    checkScript.since(null);
    await press(page, 'Test this computer');
    await press(page, 'Start the test');
    await press(page, 'Try again: Camera');
    await heading(page, 'Test the camera');
    await pictureThere(page);
    await press(page, 'Start, about 4 seconds');
    await press(page, 'To the result');
    await heading(page, 'This machine is ready for the exam.');
    expect(checkScript.named('run')).toHaveLength(1);
    await close();
  });

  it('folds what needs nothing, and opens it by keyboard', async () => {
    const { page, close } = await open();
    await toFailed(page);
    const folded = page.getByText('ThinkPad T14');
    expect(await folded.isVisible()).toBe(false);
    await tabTo(page, 'summary');
    await page.keyboard.press('Enter');
    await folded.waitFor();
    await close();
  });

  it('says what is different from the test before', async () => {
    const { page, close } = await open();
    checkScript.find({ ...failing, camera: {}, microphone: {}, loudspeaker: {} });
    checkScript.since({
      made: Date.UTC(2026, 10, 25, 2, 0),
      kept: ['camera', 'microphone', 'loudspeaker'],
      changed: [{ check: 'memory', before: 'ready', now: 'not-ready' }],
    });
    await press(page, 'Test this computer');
    await press(page, 'Start the test');
    await page.getByText('Memory: Ready → Not ready').waitFor();
    await page.getByText('25 November 2026').waitFor();
    await close();
  });

  it('says why it can’t be ended, in sight of the button, and is not left', async () => {
    const { page, close } = await open();
    await toFailed(page);
    checkScript.refuseFinish('checks-missing');
    await press(page, 'Done');
    await page.getByRole('status').filter({ hasText: 'test' }).first().waitFor();
    const button = page.getByRole('button', { name: 'Done', exact: true });
    expect(await button.isEnabled()).toBe(true);
    await button.click();
    await heading(page, 'Welcome to your exam');
    await close();
  });

  it('can be kept and printed, once the test was ended, and runs no script of the report (R-S1)', async () => {
    const { page, complaints, close } = await open({ before: notePrinting });
    await toFailed(page);
    const download = page.waitForEvent('download');
    await press(page, 'Save report');
    expect((await download).suggestedFilename()).toBe('invigil-check.html');
    await press(page, 'Print');
    await page.waitForFunction(() => 'printed' in globalThis);
    expect(await page.evaluate(() => Reflect.get(globalThis, 'printed'))).toEqual({
      words: 'The report',
      colour: 'rgb(1, 2, 3)',
      laidOut: true,
    });
    expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false);
    await expect.poll(() => page.locator('iframe').count()).toBe(0);
    expect(checkScript.named('finish')).toHaveLength(1);
    expect(checkScript.named('report').map(({ input }) => input)).toEqual([
      { format: 'html', language: 'en' },
      { format: 'html', language: 'en' },
    ]);
    expect(complaints).toEqual([]);
    await close();
  });
});

/** What a frame shows when it is printed, in place of the printer's dialog. */
const notePrinting = `
  const { get } = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow');
  Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {
    get() {
      const inside = get.call(this);
      if (inside !== null) inside.print = () => {
        const words = inside.document.querySelector('p');
        globalThis.printed = {
          words: inside.document.body.textContent.trim(),
          colour: inside.getComputedStyle(words).color,
          laidOut: words.getBoundingClientRect().height > 0,
        };
        inside.dispatchEvent(new Event('afterprint'));
      };
      return inside;
    },
  });`;
