import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { microphoneArguments } from '../support/fake-microphone.ts';
import { it } from './browser-it.ts';
import { startSoundPages } from './sound-page.ts';
import { found } from './window.ts';

let pages: Awaited<ReturnType<typeof startSoundPages>>;
beforeAll(async () => {
  if (found.ok) pages = await startSoundPages();
});
afterAll(() => pages?.close());

const shown = async (page: Page) => {
  await page.evaluate(() => window.sound.show());
  await page.locator('h1', { hasNotText: 'asking' }).waitFor();
  return page.locator('h1').textContent();
};

/** Makes opening a microphone fail with an error of this name, as browsers name it. */
const failWith = (page: Page, name: string) =>
  page.evaluate((error) => {
    const devices = navigator.mediaDevices;
    const open = devices.getUserMedia.bind(devices);
    devices.getUserMedia = () => {
      devices.getUserMedia = open;
      return Promise.reject(new DOMException('', error));
    };
  }, name);

const speech = () => microphoneArguments('speech');

describe('the microphone as long as a screen is shown (R-S2)', () => {
  it('says that it was refused when the browser refuses it', async () => {
    const args = (await speech()).map((one) =>
      one.replace('fake-ui-for-media-stream', 'fake-ui-for-media-stream=deny'),
    );
    const said = await pages.inPage(args, shown);
    expect(said).toBe('denied');
  });

  it('says why there is none, and opens it when it is tried again', async () => {
    const problems = { NotFoundError: 'none', NotReadableError: 'in-use', TypeError: 'failed' };
    for (const [name, problem] of Object.entries(problems)) {
      await pages.inPage(await speech(), async (page) => {
        await failWith(page, name);
        expect(await shown(page)).toBe(problem);
        await page.evaluate(() => window.shown?.again());
        await page.locator('h1', { hasText: 'live' }).waitFor();
      });
    }
  });

  it('says that it is unsupported where the page has no devices', async () => {
    const said = await pages.inPage(await speech(), async (page) => {
      await page.evaluate(() => Object.defineProperty(navigator, 'mediaDevices', {}));
      return shown(page);
    });
    expect(said).toBe('unsupported');
  });

  it('asks for raw sound, names the microphone in use and lists all of them', async () => {
    await pages.inPage(await speech(), async (page) => {
      expect(await shown(page)).toBe('live');
      const settings = await page.evaluate(() => {
        const state = window.shown?.state;
        return state?.at === 'live' ? state.stream.getAudioTracks()[0]?.getSettings() : null;
      });
      expect(settings).toMatchObject({
        echoCancellation: false,
        noiseSuppression: false,
        autoGainControl: false,
      });
      expect(await page.locator('p').textContent()).toBe(settings?.deviceId);
      await expect.poll(() => page.locator('li').count()).toBeGreaterThan(1);
      expect(await page.locator('li').first().textContent()).not.toBe('');
    });
  });

  it('changes to the microphone that is chosen and lets the other one go', async () => {
    await pages.inPage(await speech(), async (page) => {
      await shown(page);
      await page.locator('li').nth(1).waitFor();
      const chosen = await page.locator('li').last().getAttribute('id');
      const before = await page.evaluateHandle(() => {
        const state = window.shown?.state;
        return state?.at === 'live' ? state.stream : null;
      });
      await page.evaluate((id) => window.shown?.choose(id), chosen ?? '');
      await expect.poll(() => page.locator('p').textContent()).toBe(chosen);
      expect(await before.evaluate((stream) => stream?.active)).toBe(false);
    });
  });

  it('notices that the microphone is unplugged', async () => {
    await pages.inPage(await speech(), async (page) => {
      await shown(page);
      await page.evaluate(() => {
        const state = window.shown?.state;
        const [track] = state?.at === 'live' ? state.stream.getAudioTracks() : [];
        // What a browser does when the device is gone.
        track?.dispatchEvent(new Event('ended'));
      });
      await page.locator('h1', { hasText: 'lost' }).waitFor();
    });
  });

  it('lists the others where the one that was chosen can’t be had, and then takes whichever there is', async () => {
    await pages.inPage(await speech(), async (page) => {
      await page.evaluate(() => window.sound.show('gone'));
      await page.locator('h1', { hasText: 'none' }).waitFor();
      await expect.poll(() => page.locator('li').count()).toBeGreaterThan(1);
      await page.evaluate(() => window.shown?.again());
      await page.locator('h1', { hasText: 'live' }).waitFor();
    });
  });

  it('opens the one that was chosen before', async () => {
    await pages.inPage(await speech(), async (page) => {
      await shown(page);
      await page.locator('li').nth(1).waitFor();
      const last = (await page.locator('li').last().getAttribute('id')) ?? '';
      await page.evaluate((id) => window.sound.show(id), last);
      await expect.poll(() => page.locator('p').textContent()).toBe(last);
    });
  });
});
