import type { Page } from 'playwright';
import { beforeEach, describe, expect } from 'vitest';
import { createCheckScript } from '../support/check-script.ts';
import { it } from './browser-it.ts';
import {
  heading,
  pictureThere,
  press,
  throughLoudspeaker,
  toCamera,
} from './candidate-check-way.ts';
import { candidateForFile } from './candidate-window.ts';

const checkScript = createCheckScript();
const { open } = candidateForFile(checkScript.handlers);
beforeEach(() => checkScript.reset());

/** Through camera and sound, whatever comes of them. */
const throughDevices = async (page: Page) => {
  await pictureThere(page);
  await press(page, 'Start, about 4 seconds');
  await press(page, 'Next: sound');
  await heading(page, 'Test the microphone');
  await press(page, 'Start, about 4 seconds');
  await press(page, 'Next: loudspeaker');
  await throughLoudspeaker(page);
};

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
    await pictureThere(page);
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

/**
 * Two cameras, of which the browser takes the first unless it is told otherwise, and that one is in
 * use elsewhere. Opening waits for `held`; what was asked for is in `asked`, what came in `streams`.
 */
const twoCameras = `
  const devices = navigator.mediaDevices;
  const [open, list] = [devices.getUserMedia.bind(devices), devices.enumerateDevices.bind(devices)];
  const cameras = ['First', 'Second'].map((label) => ({ kind: 'videoinput', deviceId: label, label }));
  devices.enumerateDevices = async () =>
    [...cameras, ...(await list()).filter(({ kind }) => kind === 'audioinput')];
  Object.assign(globalThis, { asked: [], streams: [], held: null, broken: ['First'] });
  devices.getUserMedia = async ({ video, audio }) => {
    const which = (video ?? audio).deviceId?.exact ?? null;
    asked.push([video === undefined ? 'microphone' : 'camera', which]);
    await held;
    if (video === undefined) return open({ audio });
    if (broken.includes(which ?? 'First')) throw new DOMException('', 'NotReadableError');
    const stream = await open({ video: true });
    const [track] = stream.getTracks();
    track.getSettings = () => ({ deviceId: which ?? 'First' });
    streams.push(stream);
    return stream;
  };`;
const choose = (page: Page, camera: string) =>
  page.locator('main label', { hasText: camera }).click();
const notReady = { verdict: 'not-ready', effect: 'blocks', remedy: 'camera-unknown' } as const;

describe('several devices', () => {
  it('can be chosen from where one gives nothing; what came of that is forgotten, the choice is kept (R-S2)', async () => {
    const { page, complaints, close } = await open({ before: twoCameras });
    const ready = page.getByText('Camera: Ready').first();
    const start = page.getByRole('button', { name: 'Start, about 4 seconds', exact: true });
    checkScript.willFind('camera', notReady);
    await toCamera(page);
    await page.getByText('Camera: Not ready').first().waitFor();
    await choose(page, 'Second');
    await page.getByText('Camera: Not ready').first().waitFor({ state: 'detached' });
    await pictureThere(page);
    await start.click();
    await page.getByText('Camera: Not ready').first().waitFor();

    // The first one is free now: what came of the second must not lead on.
    await page.evaluate(() => Object.assign(globalThis, { broken: [] }));
    await page.evaluate(() => {
      const gate = Promise.withResolvers<void>();
      Object.assign(globalThis, { held: gate.promise, release: gate.resolve });
    });
    await choose(page, 'First');
    await page.getByText('Camera: Not ready').first().waitFor({ state: 'detached' });
    await expect.poll(() => start.isDisabled()).toBe(true);
    await page.evaluate(() => Reflect.get(globalThis, 'release')());
    await choose(page, 'Second');
    await pictureThere(page);
    await start.click();
    await press(page, 'Next: sound');

    await heading(page, 'Test the microphone');
    // The window's head has a choice of its own: that of the language.
    await page.locator('main').getByRole('radiogroup').locator('label').last().click();
    const id = await page.evaluate(
      async () =>
        (await navigator.mediaDevices.enumerateDevices())
          .filter(({ kind }) => kind === 'audioinput')
          .at(-1)?.deviceId,
    );
    await press(page, 'Start, about 4 seconds');
    await press(page, 'Next: loudspeaker');
    await heading(page, 'Test the loudspeaker');
    const asked = () =>
      page.evaluate(() => Reflect.get(globalThis, 'asked') as [string, string | null][]);
    await expect.poll(async () => (await asked()).at(-1)).toEqual(['microphone', id]);
    expect((await asked()).filter(([kind]) => kind === 'microphone')).toEqual([
      ['microphone', null],
      ['microphone', id],
      ['microphone', id],
    ]);
    await throughLoudspeaker(page);

    checkScript.willFind('camera', {});
    await press(page, 'Try again: Camera');
    await pictureThere(page);
    expect((await asked()).at(-1)).toEqual(['camera', 'Second']);
    await start.click();
    await ready.waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it('are taken as the browser likes when the chosen one is gone and it is tried again (R-S2)', async () => {
    const { page, close } = await open({ before: twoCameras });
    await toCamera(page);
    await page.getByText('Camera: Ready').first().waitFor();
    await page.evaluate(() => Object.assign(globalThis, { broken: ['Second'] }));
    await choose(page, 'Second');
    await expect.poll(() => checkScript.named('camera').length).toBe(2);
    await press(page, 'Try again');
    await pictureThere(page);
    expect(
      await page.evaluate(() => Reflect.get(globalThis, 'asked') as [string, string | null][]),
    ).toEqual([
      ['camera', null],
      ['camera', 'Second'],
      ['camera', null],
    ]);
    await close();
  });

  it('are judged once when one is unplugged while it is measured (R-S2)', async () => {
    const { page, complaints, close } = await open({
      before: `${twoCameras} broken.length = 0;`,
    });
    await toCamera(page);
    await pictureThere(page);
    checkScript.willFind('camera', notReady);
    await press(page, 'Start, about 4 seconds');
    await page.locator('main ul svg').first().waitFor();
    await page.evaluate(() => {
      const [track] = (Reflect.get(globalThis, 'streams') as MediaStream[])[0]?.getTracks() ?? [];
      track?.stop();
      // What a browser does when the device is gone.
      track?.dispatchEvent(new Event('ended'));
    });
    await page.getByText('Camera: Not ready').first().waitFor();
    await press(page, 'Try again');
    await pictureThere(page);
    expect(checkScript.named('camera').map(({ input }) => input)).toEqual([
      { got: 'nothing', problem: 'lost' },
    ]);
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('a browser that can’t do all', () => {
  it('says that faces can’t be looked for, and measures the rest (R-S2)', async () => {
    const { page, complaints, close } = await open({
      before: "globalThis.Worker = class { constructor() { throw new Error('no worker'); } };",
    });
    await toCamera(page);
    await pictureThere(page);
    await press(page, 'Start, about 4 seconds');
    await page.getByText('Faces can’t be looked for on this computer').waitFor();
    expect(await page.getByText('Looking for a face').count()).toBe(0);
    await page.getByText('Camera: Ready').first().waitFor();
    expect(checkScript.named('camera')[0]?.input).toMatchObject({ got: 'frames', faces: null });
    expect(complaints).toEqual([]);
    await close();
  });

  it('asks whether the sound was heard, and does not speak of a microphone that was not there (R-S2)', async () => {
    const { page, complaints, close } = await open({
      before: `const devices = navigator.mediaDevices;
        const open = devices.getUserMedia.bind(devices);
        devices.getUserMedia = (wanted) => wanted.audio === undefined
          ? open(wanted) : Promise.reject(new DOMException('', 'NotFoundError'));`,
    });
    await toCamera(page);
    await pictureThere(page);
    await press(page, 'Start, about 4 seconds');
    await press(page, 'Next: sound');
    await press(page, 'Next: loudspeaker');
    await press(page, 'Play the sound');
    await page.getByText('No microphone listened').waitFor();
    expect(complaints).toEqual([]);
    await close();
  });
});
