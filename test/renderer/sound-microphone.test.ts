import { afterAll, beforeAll, describe, expect } from 'vitest';
import { MicrophoneMeasurement } from '../../preload/contract/check.ts';
import { type MicrophoneKind, microphoneArguments } from '../support/fake-microphone.ts';
import { it } from './browser-it.ts';
import { measured, startSoundPages, untilClicked, unused } from './sound-page.ts';
import { found } from './window.ts';

let pages: Awaited<ReturnType<typeof startSoundPages>>;
beforeAll(async () => {
  if (found.ok) pages = await startSoundPages();
});
afterAll(() => pages?.close());

/** What a microphone of this kind comes to in two seconds; fails when nothing came. */
const soundOf = async (kind: MicrophoneKind) => {
  const { measurement, told } = await pages.inPage(await microphoneArguments(kind), (page) =>
    measured(page),
  );
  // What the API would refuse could not be judged.
  expect(MicrophoneMeasurement.parse(measurement)).toEqual(measurement);
  if (measurement.got !== 'sound') throw new Error(measurement.problem);
  return { ...measurement, told };
};

describe('what a microphone delivers (R-S2)', () => {
  it('says that it was lost when it is taken away while it is measured, or was before', async () => {
    const came = await pages.inPage(await microphoneArguments('speech'), (page) =>
      page.evaluate(async () => {
        const options = { milliseconds: 20_000, signal: new AbortController().signal };
        const stream = await window.sound.stream();
        const stop = () => stream.getTracks().forEach((track) => void track.stop());
        const onLevel = ({ fraction }: { fraction: number }) => void (fraction > 0.02 && stop());
        const during = await window.sound.measureMicrophone(stream, { ...options, onLevel });
        const after = await window.sound.measureMicrophone(stream, { ...options, onLevel });
        return [during, after];
      }),
    );
    expect(came).toEqual([
      { got: 'nothing', problem: 'lost' },
      { got: 'nothing', problem: 'lost' },
    ]);
  });

  it('stops at once when it is no longer wanted, and tells no level afterwards', async () => {
    const came = await pages.inPage(await microphoneArguments('speech'), (page) =>
      page.evaluate(async () => {
        const abort = new AbortController();
        let told = 0;
        const began = performance.now();
        const rejected = await window.sound
          .measureMicrophone(await window.sound.stream(), {
            milliseconds: 20_000,
            onLevel: () => {
              told += 1;
              if (told === 2) abort.abort();
            },
            signal: abort.signal,
          })
          .then(
            () => 'resolved',
            (error: DOMException) => error.name,
          );
        const took = performance.now() - began;
        await new Promise((resolve) => setTimeout(resolve, 400));
        return { rejected, told, took };
      }),
    );
    expect(came.rejected).toBe('AbortError');
    expect(came.told).toBe(2);
    expect(came.took).toBeLessThan(8_000);
  });

  it('says that it failed, not that it was silent, where the system runs no audio', async () => {
    const { measurement, told } = await pages.inPage(
      await microphoneArguments('speech'),
      async (page) => {
        await page.evaluate(() => {
          // What audio that never starts looks like to a page.
          AudioContext.prototype.resume = () => new Promise(() => {});
          Object.defineProperty(AudioContext.prototype, 'state', { get: () => 'suspended' });
        });
        return measured(page);
      },
    );
    expect(measurement).toEqual({ got: 'nothing', problem: 'failed' });
    expect(told).toEqual([]);
  });

  it('says that it failed when audio stops in the middle', async () => {
    const measurement = await pages.inPage(await microphoneArguments('speech'), (page) =>
      page.evaluate(async () => {
        const contexts: AudioContext[] = [];
        const resume = AudioContext.prototype.resume;
        AudioContext.prototype.resume = function (this: AudioContext) {
          contexts.push(this);
          return resume.call(this);
        };
        return window.sound.measureMicrophone(await window.sound.stream(), {
          milliseconds: 20_000,
          onLevel: () => void contexts[0]?.suspend(),
          signal: new AbortController().signal,
        });
      }),
    );
    expect(measurement).toEqual({ got: 'nothing', problem: 'failed' });
  });

  it('says that it failed when the browser breaks under it', async () => {
    const { measurement } = await pages.inPage(
      await microphoneArguments('speech'),
      async (page) => {
        await page.evaluate(() => {
          AudioContext.prototype.createMediaStreamSource = () => {
            throw new DOMException('', 'NotSupportedError');
          };
        });
        return measured(page);
      },
    );
    expect(measurement).toEqual({ got: 'nothing', problem: 'failed' });
  });

  it('measures before anybody has clicked, because a page that listens may run audio', async () => {
    const args = [...(await microphoneArguments('speech')), untilClicked];
    const got = await pages.inPage(args, (page) =>
      unused(
        page,
        `sound.stream().then((stream) => sound.measureMicrophone(stream, {
          milliseconds: 300, onLevel: () => {}, signal: new AbortController().signal,
        })).then(({ got }) => got)`,
      ),
    );
    expect(got).toBe('sound');
  });

  it('tells a dead microphone by exact silence', async () => {
    const { levels, peak, zeros } = await soundOf('silence');
    expect(new Set(levels)).toEqual(new Set([-120]));
    expect({ peak, zeros }).toEqual({ peak: -120, zeros: 1 });
  });

  it('hears the murmur of a room in which nobody speaks', async () => {
    const { levels, zeros, clipped } = await soundOf('murmur');
    for (const level of levels) expect(Math.abs(level + 70)).toBeLessThan(2);
    expect(zeros).toBeLessThan(0.05);
    expect(clipped).toBe(0);
  });

  it('hears somebody speaking, tenth by tenth of a second, and tells it while it listens', async () => {
    const { levels, peak, clipped, zeros, told, milliseconds, label } = await soundOf('speech');
    expect(levels).toHaveLength(20);
    expect(milliseconds).toBe(2_000);
    expect(label).not.toBe('');
    expect(Math.max(...levels)).toBeGreaterThan(-25);
    expect(Math.min(...levels)).toBeLessThan(-30);
    expect(peak).toBeLessThan(-5);
    expect({ clipped, zeros: Math.round(zeros * 10) }).toEqual({ clipped: 0, zeros: 0 });
    expect(told.map(({ level }) => level)).toEqual(levels);
    expect(told.at(-1)?.fraction).toBe(1);
  });

  it('hears somebody who speaks 25 dB too softly as such', async () => {
    const { levels, clipped } = await soundOf('quiet-speech');
    expect(Math.max(...levels)).toBeGreaterThan(-50);
    expect(Math.max(...levels)).toBeLessThan(-42);
    expect(clipped).toBe(0);
  });

  it('notices sound that is cut off at full scale', async () => {
    const { clipped, peak } = await soundOf('clipped');
    expect(clipped).toBeGreaterThan(0.05);
    expect(peak).toBeGreaterThanOrEqual(-0.1);
  });
});
