import { afterAll, beforeAll, describe, expect } from 'vitest';
import { it } from '../renderer/browser-it.ts';
import { played, startSoundPages } from '../renderer/sound-page.ts';
import { found } from '../renderer/window.ts';
import { microphoneArguments } from '../support/fake-microphone.ts';

let pages: Awaited<ReturnType<typeof startSoundPages>>;
beforeAll(async () => {
  if (found.ok) pages = await startSoundPages();
});
afterAll(() => pages?.close());

describe('the test sound (R-S2)', { retry: 0 }, () => {
  it('stops at once when it is no longer wanted', async () => {
    const { came, took } = await pages.inPage(await microphoneArguments('speech'), (page) =>
      played(page, 300),
    );
    expect(came).toBe('AbortError');
    expect(took).toBeLessThan(1_500);
  });
});

describe('a microphone (R-S2)', { retry: 0 }, () => {
  it('misses nothing while the window is busy', async () => {
    const came = await pages.inPage(await microphoneArguments('murmur'), (page) =>
      page.evaluate(async () => {
        const stream = await window.sound.stream();
        let first = 0;
        const measurement = await window.sound.measureMicrophone(stream, {
          milliseconds: 2_000,
          onLevel: ({ fraction }) => {
            if (first === 0) first = performance.now();
            if (fraction !== 0.25) return;
            const until = performance.now() + 900;
            while (performance.now() < until);
          },
          signal: new AbortController().signal,
        });
        return {
          levels: measurement.got === 'sound' ? measurement.levels : [],
          took: performance.now() - first,
        };
      }),
    );
    const { levels, took } = came;
    expect(levels).toHaveLength(20);
    for (const level of levels) expect(Math.abs(level + 70)).toBeLessThan(2);
    // Nineteen tenths after the first: had the busy nine been lost, nine more would have been waited for.
    expect(took).toBeLessThan(2_500);
  });
});
