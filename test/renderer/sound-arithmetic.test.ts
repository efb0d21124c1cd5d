import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tonePower } from '../../renderer/sound/goertzel.ts';
import { decibelsOf, levelOf, summary, tallyOf } from '../../renderer/sound/tally.ts';
import { drawTestSound, notes, testSoundSeconds } from '../../renderer/sound/test-sound.ts';

const sine = (amplitude: number, frequency: number, rate = 48_000, seconds = 0.1) =>
  Float32Array.from(
    { length: Math.round(rate * seconds) },
    (_, index) => amplitude * Math.sin((2 * Math.PI * frequency * index) / rate),
  );

const samples = fc
  .array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 1, maxLength: 400 })
  .map((values) => Float32Array.from(values));

describe('what a stretch of sound comes to (R-S2)', () => {
  it('tells −120 dBFS of nothing at all and of exact silence, never minus infinity', () => {
    expect(levelOf(tallyOf(new Float32Array(0)))).toBe(-120);
    expect(summary([])).toEqual({ levels: [], peak: -120, clipped: 0, zeros: 0 });
    expect(summary([tallyOf(new Float32Array(4_800))])).toEqual({
      levels: [-120],
      peak: -120,
      clipped: 0,
      zeros: 1,
    });
  });

  it('tells no more than the API takes of samples that overshoot full scale', () => {
    expect(levelOf(tallyOf(Float32Array.of(8, -8)))).toBe(3);
    expect(decibelsOf(8)).toBe(3);
  });

  it('tells −3.01 dBFS of a full-scale sine and 0 of a full-scale square wave', () => {
    expect(levelOf(tallyOf(sine(1, 1_000)))).toBeCloseTo(-3.01, 2);
    expect(levelOf(tallyOf(Float32Array.of(1, -1, 1, -1)))).toBe(0);
  });

  it('tells 20 dB less of a tenth of the amplitude', () => {
    expect(levelOf(tallyOf(sine(0.1, 1_000)))).toBeCloseTo(-23.01, 2);
    expect(levelOf(tallyOf(sine(0.000_1, 1_000)))).toBeCloseTo(-83.01, 2);
  });

  it('counts samples at both edges of 16 bits as clipped, and a loud voice just below not', () => {
    const tally = tallyOf(Float32Array.of(32_767 / 32_768, -1, 0.998, -0.998, 0));
    expect(tally.clipped).toBe(2);
    expect(tally.zeros).toBe(1);
  });

  it('tells the faintest murmur from exact silence', () => {
    const least = 1 / 32_768;
    const { zeros } = tallyOf(Float32Array.of(least, 0, -least, least));
    expect(zeros).toBe(1);
  });

  it('adds up: cutting a sound in two changes neither peak nor shares', () => {
    fc.assert(
      fc.property(samples, fc.nat(400), (whole, at) => {
        const parts = [whole.subarray(0, at), whole.subarray(at)].map(tallyOf);
        const [one, two] = [summary([tallyOf(whole)]), summary(parts)];
        expect(two.peak).toBe(one.peak);
        expect(two.clipped).toBeCloseTo(one.clipped, 12);
        expect(two.zeros).toBeCloseTo(one.zeros, 12);
      }),
    );
  });

  it('never tells a level above its peak, nor anything that the API refuses', () => {
    fc.assert(
      fc.property(samples, (some) => {
        const { levels, peak, clipped, zeros } = summary([tallyOf(some)]);
        expect(levels[0]).toBeLessThanOrEqual(peak + 1e-9);
        for (const level of [...levels, peak]) {
          expect(level).toBeGreaterThanOrEqual(-120);
          expect(level).toBeLessThanOrEqual(3);
        }
        for (const share of [clipped, zeros]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

describe('the power of one tone', () => {
  it('is none in no samples and in silence', () => {
    expect(tonePower(new Float32Array(0), 1_000, 48_000)).toBe(0);
    expect(tonePower(new Float32Array(4_800), 1_000, 48_000)).toBe(0);
  });

  it('is a quarter of the squared amplitude, at every rate and every note', () => {
    for (const rate of [16_000, 44_100, 48_000, 96_000]) {
      for (const { frequency } of notes) {
        const power = tonePower(sine(0.5, frequency, rate), frequency, rate);
        expect(power / (0.5 ** 2 / 4)).toBeCloseTo(1, 2);
      }
    }
  });

  it('is at least 70 dB less for every other note of the test sound', () => {
    for (const { frequency } of notes) {
      const sound = sine(1, frequency);
      for (const other of notes.filter((note) => note.frequency !== frequency)) {
        const power = tonePower(sound, other.frequency, 48_000);
        expect(10 * Math.log10(power / 0.25)).toBeLessThan(-70);
      }
    }
  });
});

describe('the test sound', () => {
  it('begins and ends in silence, has no click, and is never loud enough to startle', () => {
    const drawn = drawTestSound(48_000);
    const steps = drawn.map((sample, index) => Math.abs(sample - (drawn[index - 1] ?? 0)));
    // The steepest that its highest note can be: a click would be steeper.
    const steepest = (0.2 * 2 * Math.PI * 1_760) / 48_000;
    expect(drawn[0]).toBe(0);
    expect(Math.abs(drawn.at(-1) ?? 1)).toBeLessThan(1e-4);
    expect(Math.max(...steps)).toBeLessThan(steepest * 1.01);
    expect(summary([tallyOf(drawn)]).peak).toBeLessThan(-13);
  });

  it('takes the same 1.6 seconds at every rate, and its notes fill them', () => {
    for (const rate of [8_000, 44_100, 48_000]) {
      expect(drawTestSound(rate)).toHaveLength(Math.round(1.6 * rate));
    }
    const last = notes.at(-1);
    expect((last?.starts ?? 0) + (last?.seconds ?? 0)).toBeCloseTo(testSoundSeconds, 9);
  });

  it('has no note that is an overtone of another, so that a poor loudspeaker confuses nothing', () => {
    for (const { frequency: low } of notes) {
      for (const { frequency: high } of notes.filter((note) => note.frequency > low)) {
        const ratio = high / low;
        expect(Math.abs(ratio - Math.round(ratio)) > 0.02 || Math.round(ratio) === 1).toBe(true);
      }
    }
  });
});
