import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standsOut } from '../../renderer/sound/stands-out.ts';
import { drawTestSound, notes } from '../../renderer/sound/test-sound.ts';

const rate = 16_000;
const starts = 0.8;
const recordingSeconds = 3.2;

/** Even noise of −1 to 1 that a seed repeats (xorshift32). */
const noiseOf = (seed: number) => {
  let state = seed | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state / 2 ** 31;
  };
};

const room = (seed: number, amplitude: number) => {
  const random = noiseOf(seed);
  return Float32Array.from({ length: recordingSeconds * rate }, () => amplitude * random());
};

/** The recording with the test sound in it, `decibels` louder than it was played and so much later. */
const withSound = (recording: Float32Array, decibels: number, late: number) => {
  const mixed = Float32Array.from(recording);
  const first = Math.round((starts + late) * rate);
  for (const [index, sample] of drawTestSound(rate).entries()) {
    const at = first + index;
    mixed[at] = (mixed[at] ?? 0) + sample * 10 ** (decibels / 20);
  }
  return mixed;
};

const seed = fc.integer({ min: 1, max: 2 ** 30 });
const late = fc.double({ min: 0, max: 0.55, noNaN: true });

describe('how far the test sound stands out (R-S2)', () => {
  it('is nothing in no recording, in a short one and in exact silence', () => {
    for (const length of [0, 10, 3 * rate]) {
      expect(standsOut(new Float32Array(length), rate, starts)).toBe(0);
    }
  });

  it('stays below 5 dB in noise alone, however loud it is', () => {
    const amplitude = fc.constantFrom(0.000_1, 0.01, 0.9);
    fc.assert(
      fc.property(seed, amplitude, (one, loud) => {
        expect(standsOut(room(one, loud), rate, starts)).toBeLessThan(5);
      }),
      { numRuns: 15 },
    );
  });

  it('stays low when a noise or a steady tone begins together with the sound', () => {
    const begins = (index: number) => (index / rate > starts ? 1 : 0.01);
    const fan = room(7, 0.1).map((sample, index) => sample * begins(index));
    expect(standsOut(fan, rate, starts)).toBeLessThan(5);
    const [, second] = notes;
    const beep = room(8, 0.001).map(
      (sample, index) =>
        sample +
        begins(index) * 0.2 * Math.sin((2 * Math.PI * (second?.frequency ?? 0) * index) / rate),
    );
    expect(standsOut(beep, rate, starts)).toBeLessThan(5);
  });

  it('stays low when the notes come in another order', () => {
    const backwards = Float32Array.from(drawTestSound(rate)).reverse();
    const recording = room(9, 0.001);
    recording.set(backwards, Math.round(starts * rate));
    expect(standsOut(recording, rate, starts)).toBeLessThan(5);
  });

  it('finds a sound that comes back a hundred times weaker, with any delay up to half a second', () => {
    fc.assert(
      fc.property(seed, late, (one, delay) => {
        const quietRoom = room(one, 0.000_55);
        expect(standsOut(withSound(quietRoom, -40, delay), rate, starts)).toBeGreaterThan(20);
      }),
      { numRuns: 12 },
    );
  });

  it('tells 20 dB more when the sound comes back ten times louder', () => {
    const heard = [-30, -10].map((decibels) =>
      standsOut(withSound(room(11, 0.02), decibels, 0.2), rate, starts),
    );
    expect((heard[1] ?? 0) - (heard[0] ?? 0)).toBeGreaterThan(18);
    expect((heard[1] ?? 0) - (heard[0] ?? 0)).toBeLessThan(22);
  });

  it('still finds it when the room swallows one note, and no more when it swallows two', () => {
    const swallow = (count: number) => {
      const mixed = withSound(room(12, 0.000_55), -20, 0);
      const quiet = room(12, 0.000_55);
      const until = Math.round((starts + 0.4 * count) * rate);
      mixed.set(quiet.subarray(0, until), 0);
      return standsOut(mixed, rate, starts);
    };
    expect(swallow(1)).toBeGreaterThan(20);
    expect(swallow(2)).toBeLessThan(5);
  });
});
