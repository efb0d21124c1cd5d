import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import type { LockView } from '../../preload/contract/lockdown.ts';
import { lockViewOf } from '../support/lock-view.ts';
import { it } from './browser-it.ts';
import { candidateForFile, lookUp } from './candidate-window.ts';

const { script, open } = candidateForFile();

const want = (wanted: number | null, more: Partial<LockView> = {}) =>
  script.change({ lockdown: lockViewOf({ screen: { wanted }, ...more }) });
/** A window that is held by an exam that asks for pictures, and has not begun. */
const openAsked = async (
  options: Parameters<typeof open>[0] = {},
  more: Partial<LockView> = {},
) => {
  const opened = await open(options);
  script.toItems(40);
  want(null, more);
  await lookUp(opened.page);
  await opened.page.locator('html[data-locked]').waitFor();
  return opened;
};
const begin = async (page: Page) => {
  await page.getByRole('button', { name: 'Begin in full screen' }).click();
  await page.locator('main [data-interaction]').first().waitFor();
};
const pictured = () => script.named('picture').map(({ input }) => input);
const unseen = () =>
  script
    .named('saw')
    .flatMap(({ input }) => (input.kind === 'screen-unseen' ? [input.values] : []));
/** Runs before the page: what the browser answers when it is asked for the screen. */
const screenIs = (answer: string) =>
  `navigator.mediaDevices.getDisplayMedia = async () => { ${answer} };`;

describe('pictures of the screen (R-P1)', () => {
  it('are told of before the exam begins, and none is taken before one is wanted', async () => {
    const { page, complaints, close } = await openAsked();
    await page.getByText('a picture of your whole screen').waitFor();
    await begin(page);
    await page.getByText('Use auto scaling').click();
    await expect.poll(() => script.named('answer').length).toBe(1);
    expect(script.named('begin')).toEqual([]);
    expect(pictured()).toEqual([]);
    expect(unseen()).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  it('are taken of the whole screen, as JPEG, once for each incident of which one is wanted, and one in ten seconds', async () => {
    const { page, complaints, close } = await openAsked({
      before: `
        globalThis.ahead = 0;
        const real = performance.now.bind(performance);
        performance.now = () => real() + ahead;`,
    });
    await begin(page);
    want(31);
    await expect.poll(() => pictured().map(({ incident }) => incident)).toEqual([31]);
    const parts = script.named('part').map(({ input }) => String(input.data));
    const bytes = Buffer.concat(parts.map((part) => Buffer.from(part, 'base64')));
    want(31);
    want(null);
    want(40);
    // Past the wait for a frame: one that was taken would be there.
    await page.waitForTimeout(2_000);
    expect(pictured().map(({ incident }) => incident)).toEqual([31]);
    await page.evaluate('ahead = 11_000');
    want(48);
    await expect.poll(() => pictured().map(({ incident }) => incident)).toEqual([31, 48]);
    expect([...bytes.subarray(0, 3)]).toEqual([0xff, 0xd8, 0xff]);
    const size = await page.evaluate(async (base64) => {
      const picture = Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0));
      const blob = new Blob([picture]);
      const { width, height } = await createImageBitmap(blob);
      return { width, height };
    }, bytes.toString('base64'));
    expect(size.width).toBeGreaterThan(600);
    expect(size.height).toBeGreaterThan(400);
    expect(unseen()).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  it('are not taken of what was wanted before this window could look', async () => {
    const { page, close } = await open();
    script.toItems(40);
    want(7);
    await lookUp(page);
    await page.locator('html[data-locked]').waitFor();
    await begin(page);
    want(9);
    await expect.poll(() => pictured().map(({ incident }) => incident)).toEqual([9]);
    await close();
  });

  for (const [why, answer] of [
    ['the browser or the candidate refuses', "throw new DOMException('no', 'NotAllowedError');"],
    ['there is no screen', 'return new MediaStream();'],
  ] as const) {
    it(`do not keep anybody from the exam where ${why}; the proctor is told`, async () => {
      const { page, complaints, close } = await openAsked({ before: screenIs(answer) });
      await begin(page);
      await expect.poll(unseen).toEqual([{ what: 'refused' }]);
      want(5);
      await page.getByText('Use auto scaling').click();
      await expect.poll(() => script.named('answer').length).toBe(1);
      expect(pictured()).toEqual([]);
      expect(complaints).toEqual([]);
      await close();
    });
  }

  it('are not taken of a window that was chosen instead of the screen', async () => {
    const { page, close } = await openAsked({
      before: screenIs(`
        const stream = document.createElement('canvas').captureStream();
        globalThis.given = stream.getVideoTracks()[0];
        given.getSettings = () => ({ displaySurface: 'window' });
        return stream;`),
    });
    await begin(page);
    await expect.poll(unseen).toEqual([{ what: 'not-whole' }]);
    expect(await page.evaluate('given.readyState')).toBe('ended');
    await close();
  });

  it('are told to be missing when the sharing is ended, and the screen is asked for again by the next click', async () => {
    const { page, close } = await openAsked({
      before: `
        globalThis.given = [];
        navigator.mediaDevices.getDisplayMedia = async () => {
          const canvas = document.createElement('canvas');
          canvas.getContext('2d').fillRect(0, 0, 9, 9);
          const stream = canvas.captureStream();
          const [track] = stream.getVideoTracks();
          track.getSettings = () => ({ displaySurface: 'monitor' });
          given.push(track);
          return stream;
        };`,
    });
    await begin(page);
    await page.evaluate(`given[0].dispatchEvent(new Event('ended'))`);
    await expect.poll(unseen).toEqual([{ what: 'ended' }]);
    await page.evaluate(() => window.dispatchEvent(new Event('blur')));
    await page.getByRole('button', { name: 'Go on with the exam' }).click();
    expect(await page.evaluate('given.length')).toBe(2);
    want(60);
    await expect.poll(() => pictured().map(({ incident }) => incident)).toEqual([60]);
    // The screen is let go with the exam.
    script.change({ lockdown: null });
    await expect.poll(() => page.evaluate('given[1].readyState')).toBe('ended');
    await close();
  });

  it('never stand between the candidate and full screen, which the click after the question gives', async () => {
    const { page, close } = await openAsked(
      {
        before: `
          globalThis.asked = 0;
          navigator.mediaDevices.getDisplayMedia = async () => {
            asked += 1;
            throw new DOMException('no', 'NotAllowedError');
          };
          // The click was too long ago for the first try.
          const fill = Element.prototype.requestFullscreen;
          Element.prototype.requestFullscreen = function (...given) {
            Element.prototype.requestFullscreen = fill;
            return Promise.reject(new TypeError('no click'));
          };`,
      },
      { keepsFullScreen: true },
    );
    await page.getByText('choose “Entire screen”').waitFor();
    await page.getByRole('button', { name: 'Begin in full screen' }).click();
    await page.getByText('The browser did not allow full screen').waitFor();
    expect(await page.getByText('choose “Entire screen”').count()).toBe(0);
    await begin(page);
    expect(await page.evaluate('asked')).toBe(1);
    expect(unseen()).toEqual([{ what: 'refused' }]);
    await close();
  });

  it('ask for the screen once for two clicks, and give it back when it comes after the exam', async () => {
    const { page, close } = await openAsked({
      before: `
        globalThis.given = [];
        globalThis.answer = Promise.withResolvers();
        navigator.mediaDevices.getDisplayMedia = async () => {
          const stream = document.createElement('canvas').captureStream();
          const [track] = stream.getVideoTracks();
          track.getSettings = () => ({ displaySurface: 'monitor' });
          given.push(track);
          await answer.promise;
          return stream;
        };`,
    });
    const button = page.getByRole('button', { name: 'Begin in full screen' });
    await button.click();
    await button.click();
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
    expect(await page.evaluate('given.length')).toBe(1);
    script.change({ lockdown: null });
    await page.locator('html[data-locked]').waitFor({ state: 'detached' });
    expect(await page.evaluate('given[0].readyState')).toBe('live');
    await page.evaluate('answer.resolve()');
    await expect.poll(() => page.evaluate('given[0].readyState')).toBe('ended');
    expect(unseen()).toEqual([]);
    await close();
  });

  it('leave a machine alone that was given back while the browser asked', async () => {
    const { page, close } = await openAsked(
      {
        before: `
          globalThis.answer = Promise.withResolvers();
          globalThis.filled = 0;
          Element.prototype.requestFullscreen = async () => { filled += 1; };
          navigator.mediaDevices.getDisplayMedia = () => answer.promise;`,
      },
      { keepsFullScreen: true },
    );
    await page.getByRole('button', { name: 'Begin in full screen' }).click();
    script.change({ lockdown: null });
    await page.locator('html[data-locked]').waitFor({ state: 'detached' });
    await page.evaluate("answer.reject(new DOMException('no', 'NotAllowedError'))");
    await page.waitForTimeout(300);
    expect(await page.evaluate('filled')).toBe(0);
    expect(script.named('window')).toEqual([]);
    expect(unseen()).toEqual([]);
    await close();
  });

  it('are of no use from a screen that ends or never plays; it is asked for again', async () => {
    const { page, close } = await openAsked({
      before: `
        globalThis.given = [];
        globalThis.play = Promise.withResolvers();
        HTMLMediaElement.prototype.play = () => play.promise;
        navigator.mediaDevices.getDisplayMedia = async () => {
          const stream = document.createElement('canvas').captureStream();
          const [track] = stream.getVideoTracks();
          track.getSettings = () => ({ displaySurface: 'monitor' });
          given.push(track);
          return stream;
        };`,
    });
    await page.getByRole('button', { name: 'Begin in full screen' }).click();
    await expect.poll(() => page.evaluate('given.length')).toBe(1);
    await page.evaluate("given[0].dispatchEvent(new Event('ended'))");
    await expect.poll(unseen).toEqual([{ what: 'ended' }]);
    await page.evaluate('play.resolve()');
    await page.locator('main [data-interaction]').first().waitFor();
    want(12);
    await page.evaluate(() => window.dispatchEvent(new Event('blur')));
    await page.getByRole('button', { name: 'Go on with the exam' }).click();
    expect(await page.evaluate('given.length')).toBe(2);
    expect(pictured()).toEqual([]);
    await close();
  });

  it('leave a full disk to the answers: one is given up, once, and that is told (R-E5)', async () => {
    const { page, close } = await openAsked();
    await begin(page);
    script.refuseNext('picture', 'store-disk-full');
    want(5);
    await expect.poll(unseen).toEqual([{ what: 'not-kept' }]);
    // Longer than what is tried again by itself waits.
    await page.waitForTimeout(2_500);
    expect(pictured()).toHaveLength(1);
    await page.getByText('Use auto scaling').click();
    await expect.poll(() => script.named('answer').length).toBe(1);
    await close();
  });

  it('are not asked for where the exam does not ask for them', async () => {
    const { page, close } = await open({
      before:
        "globalThis.asked = 0; navigator.mediaDevices.getDisplayMedia = async () => { asked += 1; throw new Error('no'); };",
    });
    script.toItems(40);
    script.change({ lockdown: lockViewOf() });
    await lookUp(page);
    await page.locator('main [data-interaction]').first().waitFor();
    await page.evaluate(() => window.dispatchEvent(new Event('blur')));
    await page.getByRole('button', { name: 'Go on with the exam' }).click();
    expect(await page.evaluate('asked')).toBe(0);
    expect(unseen()).toEqual([]);
    await close();
  });
});
