import type { Page } from 'playwright';
import { beforeEach, describe, expect } from 'vitest';
import { createCheckScript, failing } from '../support/check-script.ts';
import { axeFinds } from '../support/way-check.ts';
import { it } from './browser-it.ts';
import { candidateForFile } from './candidate-window.ts';
import { drawn, tooWide } from './screens-drawn.ts';
import { tabTo } from './window.ts';

const checkScript = createCheckScript();
const { open } = candidateForFile(checkScript.handlers);
beforeEach(() => checkScript.reset());

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const heading = (page: Page, name: string) =>
  page.getByRole('heading', { level: 1, name, exact: true }).waitFor();

/** From the welcome to the first check of the window. */
const toCamera = async (page: Page) => {
  await press(page, 'Test this computer');
  await press(page, 'Start the test');
  await heading(page, 'Computer and network are done');
  await press(page, 'Next');
  await heading(page, 'Test the camera');
};

/** Through camera and sound, whatever comes of them. */
const throughDevices = async (page: Page) => {
  await page.waitForFunction(() => document.querySelector('video + div') !== null);
  await press(page, 'Start, about 4 seconds');
  await press(page, 'Next: sound');
  await heading(page, 'Test the microphone');
  await press(page, 'Start, about 4 seconds');
  await press(page, 'Next: loudspeaker');
  await press(page, 'Play the sound');
  const yes = page.getByRole('button', { name: 'Yes, I heard it' });
  const on = page.getByRole('button', { name: 'To the result' });
  await yes.or(on).first().waitFor();
  if (await yes.isVisible()) await yes.click();
  await on.click();
};

describe('before anything is collected', () => {
  it('the candidate is told what is recorded, and the place is not agreed to beforehand (R-S7)', async () => {
    const { page, frames, complaints, close } = await open({
      before: 'navigator.geolocation.getCurrentPosition = () => { globalThis.asked = true; };',
    });
    await press(page, 'Test this computer');
    const main = page.locator('main');
    for (const said of ['IP address', 'digest', 'some 10 km', 'VPN', 'virtual machine', 'remote']) {
      await main.getByText(said).first().waitFor();
    }
    expect(await page.getByRole('checkbox').isChecked()).toBe(false);
    expect(frames.filter((frame) => frame.includes('check/run'))).toEqual([]);
    await press(page, 'Start the test');
    await heading(page, 'Computer and network are done');
    expect(checkScript.named('run')[0]?.input).toEqual({ what: 'all', location: null });
    expect(await page.evaluate(() => 'asked' in globalThis)).toBe(false);
    expect(complaints).toEqual([]);
    await close();
  });

  it('the place is sent to a tenth of a degree with consent, and kindly done without where it is not found (R-S7)', async () => {
    const at = (found: string) =>
      open({ before: `navigator.geolocation.getCurrentPosition = (yes, no) => ${found};` });
    const known = await at('yes({ coords: { latitude: 31.23041, longitude: 121.4737 } })');
    await press(known.page, 'Test this computer');
    await known.page.getByRole('checkbox').check();
    await press(known.page, 'Start the test');
    await heading(known.page, 'Computer and network are done');
    expect(checkScript.named('run')[0]?.input).toEqual({
      what: 'all',
      location: { latitude: 31.2, longitude: 121.5 },
    });
    expect(known.frames.join('')).not.toContain('31.23');
    await known.close();

    const goOn = checkScript.hold();
    const unknown = await at('no({ code: 2 })');
    await press(unknown.page, 'Test this computer');
    await unknown.page.getByRole('checkbox').check();
    await press(unknown.page, 'Start the test');
    await unknown.page.getByText('The rough location was not found').waitFor();
    goOn();
    await unknown.close();
  });
});

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

describe('camera and sound', () => {
  it('tell at once what is wrong with the camera, and try that alone again (R-S2)', async () => {
    const { page, close } = await open({
      before: `const real = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
        globalThis.deny = true;
        navigator.mediaDevices.getUserMedia = (wanted) => globalThis.deny
          ? Promise.reject(new DOMException('', 'NotAllowedError')) : real(wanted);`,
    });
    checkScript.willFind('camera', {
      verdict: 'not-ready',
      effect: 'blocks',
      remedy: 'camera-unknown',
    });
    await toCamera(page);
    await page.getByText('Camera: Not ready').first().waitFor();
    expect(checkScript.named('camera').map(({ input }) => input)).toEqual([
      { got: 'nothing', problem: 'denied' },
    ]);
    checkScript.willFind('camera', {});
    await page.evaluate(() => Object.assign(globalThis, { deny: false }));
    await press(page, 'Try again');
    await page.waitForFunction(() => document.querySelector('video + div') !== null);
    await press(page, 'Start, about 4 seconds');
    await page.getByText('Camera: Ready').first().waitFor();
    expect(checkScript.named('camera').at(-1)?.input).toMatchObject({ got: 'frames' });
    expect(checkScript.named('run')).toHaveLength(1);
    await close();
  });

  it('lead on to the result, ask nothing twice and end with a ticket (R-S1, R-S2)', async () => {
    const { page, complaints, close } = await open();
    await toCamera(page);
    await throughDevices(page);
    await heading(page, 'This machine is ready for the exam.');
    expect(checkScript.named('microphone')[0]?.input).toMatchObject({ got: 'sound' });
    expect(checkScript.named('loudspeaker')[0]?.input).toMatchObject({ got: 'played' });
    expect(checkScript.named('finish')).toEqual([]);
    await press(page, 'Done');
    await heading(page, 'Welcome to your exam');
    expect(checkScript.named('finish')).toHaveLength(1);
    expect(complaints).toEqual([]);
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
    await page.waitForFunction(() => document.querySelector('video + div') !== null);
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
    await page.waitForFunction(() => document.querySelector('video + div') !== null);
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
      };
      return inside;
    },
  });`;

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
      await page.waitForFunction(() => document.querySelector('video + div') !== null);
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
