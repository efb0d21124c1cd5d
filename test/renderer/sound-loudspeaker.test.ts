import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { microphoneArguments } from '../support/fake-microphone.ts';
import { it } from './browser-it.ts';
import { played, startSoundPages, untilClicked, unused } from './sound-page.ts';
import { found } from './window.ts';

let pages: Awaited<ReturnType<typeof startSoundPages>>;
beforeAll(async () => {
  if (found.ok) pages = await startSoundPages();
});
afterAll(() => pages?.close());

/**
 * Plays the test sound in a room: what the page gives to its loudspeaker reaches a microphone a quarter
 * of a second later, so many dB louder, in noise of −60 dBFS. `null`: the loudspeaker is switched off.
 */
const heardInRoom = (page: Page, decibels: number | null) =>
  page.evaluate(async (loud) => {
    const room = new AudioContext();
    const microphone = room.createMediaStreamDestination();
    const air = new DelayNode(room, { delayTime: 0.25, maxDelayTime: 1 });
    const loss = new GainNode(room, { gain: loud === null ? 0 : 10 ** (loud / 20) });
    air.connect(loss).connect(microphone);
    const noise = room.createBuffer(1, room.sampleRate, room.sampleRate);
    noise.copyToChannel(
      Float32Array.from({ length: noise.length }, () => (Math.random() - 0.5) * 0.0035),
      0,
    );
    const murmur = new AudioBufferSourceNode(room, { buffer: noise, loop: true });
    murmur.connect(microphone);
    murmur.start();
    const { connect } = AudioNode.prototype;
    let given = 0;
    AudioNode.prototype.connect = function (this: AudioNode, ...to: unknown[]) {
      if (to[0] instanceof AudioDestinationNode && this.context instanceof AudioContext) {
        given += 1;
        const cable = this.context.createMediaStreamDestination();
        Reflect.apply(connect, this, [cable]);
        Reflect.apply(connect, room.createMediaStreamSource(cable.stream), [air]);
      }
      return Reflect.apply(connect, this, to);
    } as typeof connect;
    const { signal } = new AbortController();
    const heard = await window.sound.measureLoudspeaker(microphone.stream, signal);
    return { heard, given };
  }, decibels);

const speech = () => microphoneArguments('speech');

describe('whether the loudspeaker is heard (R-S2)', () => {
  it('refuses with a name of its own in a page that may not play yet', async () => {
    const came = await pages.inPage([...(await speech()), untilClicked], (page) =>
      unused(
        page,
        `sound.measureLoudspeaker(null, new AbortController().signal)
          .then(() => 'played', ({ name }) => name)`,
      ),
    );
    expect(came).toBe('NotPlayed');
  });

  it('plays without a microphone, takes as long as the sound, and says that nobody listened', async () => {
    const { came, took } = await pages.inPage(await speech(), (page) => played(page));
    expect(came).toBe('over');
    expect(took).toBeGreaterThan(1_600);
  });

  it('says that nobody listened to the end when the microphone is taken away', async () => {
    const heard = await pages.inPage(await speech(), (page) =>
      page.evaluate(async () => {
        const stream = await window.sound.stream();
        const { start } = AudioBufferSourceNode.prototype;
        AudioBufferSourceNode.prototype.start = function (this: AudioBufferSourceNode, when) {
          // While the sound is given out.
          setTimeout(() => stream.getTracks().forEach((track) => void track.stop()), 300);
          start.call(this, when);
        };
        return window.sound.measureLoudspeaker(stream, new AbortController().signal);
      }),
    );
    expect(heard).toBe(null);
  });

  it('does not take a voice for the sound', async () => {
    const heard = await pages.inPage(await speech(), (page) =>
      page.evaluate(async () =>
        window.sound.measureLoudspeaker(await window.sound.stream(), new AbortController().signal),
      ),
    );
    expect(heard).toBeLessThan(5);
  });

  it('does not hear a loudspeaker that is switched off', async () => {
    const { heard, given } = await pages.inPage(await speech(), (page) => heardInRoom(page, null));
    expect(given).toBe(1);
    expect(heard).toBeLessThan(5);
  });

  it('hears a soft loudspeaker a quarter of a second late, and a loud one better', async () => {
    const [soft, loud] = await pages.inPage(await speech(), async (page) => [
      await heardInRoom(page, -30),
      await page.reload().then(async () => {
        await page.waitForFunction(() => 'sound' in window);
        return heardInRoom(page, -10);
      }),
    ]);
    expect(soft?.heard).toBeGreaterThan(20);
    expect(loud?.heard).toBeGreaterThan((soft?.heard ?? 0) + 10);
  });

  it('can be played again and again', async () => {
    const came = await pages.inPage(await speech(), async (page) => [
      await played(page),
      await played(page),
    ]);
    expect(came.map((one) => one.came)).toEqual(['over', 'over']);
  });
});
