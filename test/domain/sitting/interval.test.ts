import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../main/domain/log/event.ts';
import { elapsed, stretches } from '../../../main/domain/sitting/interval.ts';

const minute = 60_000;
const first: Instant = { wall: 1_000_000, mono: 500, up: 40 * minute, boot: 'b1', run: 'r1' };
const at = (more: Partial<Instant>): Instant => ({ ...first, ...more });

describe('the time between two events (R-E4)', () => {
  it('is that of the uptime within a boot, whatever the wall clock says', () => {
    const later = { up: first.up + 90_000, mono: first.mono + 90_000 };
    for (const wall of [0, first.wall, first.wall + 90_000, first.wall + 99 * minute]) {
      expect(elapsed(first, at({ ...later, wall }))).toBe(90_000);
    }
  });

  it('is never negative, and never less than the age of a new boot', () => {
    expect(elapsed(first, at({ up: first.up - 5 }))).toBe(0);
    const rebooted = { boot: 'b2', run: 'r2', up: 2 * minute };
    expect(elapsed(first, at({ ...rebooted, wall: first.wall - 60 * minute }))).toBe(2 * minute);
    expect(elapsed(first, at({ ...rebooted, wall: first.wall + 7 * minute }))).toBe(7 * minute);
  });

  it('is that of the wall clock where the system did not tell which boot it is', () => {
    // Such a "boot" is only the program's own run, and the machine may have been up for days.
    const days = 12 * 24 * 60 * minute;
    const restarted = at({ boot: 'run:r2', run: 'r2', up: days, wall: first.wall + 3 * minute });
    expect(elapsed(at({ boot: 'run:r1', up: days - minute }), restarted)).toBe(3 * minute);
    expect(elapsed(first, restarted)).toBe(3 * minute);
  });

  it('is whole milliseconds that add up, though the process counts fractions of them', () => {
    const moments = [0, 0.6, 1.2, 1.8, 2_500.4, 2_501].map((ms) =>
      at({ up: first.up + ms, mono: first.mono + ms / 2 }),
    );
    const lengths = moments.slice(1).flatMap((to, index) => {
      const from = moments[index] ?? first;
      return stretches(from, to, 'working', null, 15_000).map(({ length }) => length);
    });
    expect(lengths.every(Number.isInteger)).toBe(true);
    expect(lengths.reduce((sum, one) => sum + one, 0)).toBe(2_501);
  });
});

describe('what the time between two events was (R-E4)', () => {
  const later = (up: number, mono: number, more: Partial<Instant> = {}): Instant =>
    at({ up: first.up + up, mono: first.mono + mono, wall: first.wall + up, ...more });

  it('is what the sitting was doing as long as the program gave signs of life', () => {
    expect(stretches(first, later(14_000, 14_000), 'working', null, 15_000)).toEqual([
      { kind: 'working', length: 14_000 },
    ]);
  });

  it('is a failure from when a program that stands still should have given the third', () => {
    expect(stretches(first, later(50_000, 50_000), 'working', null, 15_000)).toEqual([
      { kind: 'working', length: 15_000 },
      { kind: 'down', length: 35_000 },
    ]);
  });

  it('is sleep where the process’s clock stood still, and both where it did for a part', () => {
    expect(stretches(first, later(50_000, 4_000), 'working', null, 15_000)).toEqual([
      { kind: 'working', length: 4_000 },
      { kind: 'asleep', length: 46_000 },
    ]);
  });

  it('is no sleep where two clocks differ by less than a second', () => {
    expect(stretches(first, later(5_000, 4_100), 'working', null, 15_000)).toEqual([
      { kind: 'working', length: 5_000 },
    ]);
  });

  it('is a failure between two runs, or what the candidate did who had stopped the program', () => {
    const next = later(9_000, 0, { run: 'r2', mono: 3 });
    expect(stretches(first, next, 'working', null, 15_000)).toEqual([
      { kind: 'down', length: 9_000 },
    ]);
    expect(stretches(first, next, 'working', 'operator', 15_000)).toEqual([
      { kind: 'down', length: 9_000 },
    ]);
    expect(stretches(first, next, 'working', 'candidate', 15_000)).toEqual([
      { kind: 'closed', length: 9_000 },
    ]);
  });

  it('stays a pause that a person decided, through kill, stop, sleep and stall', () => {
    for (const mode of ['proctor-pause', 'waiting-for-proctor'] as const) {
      for (const [to, stopped] of [
        [later(90_000, 90_000), null],
        [later(90_000, 100), null],
        [later(90_000, 0, { run: 'r2' }), null],
        [later(90_000, 0, { run: 'r2' }), 'candidate'],
      ] as const) {
        const kinds = stretches(first, to, mode, stopped, 15_000).map(({ kind }) => kind);
        expect(new Set(kinds)).toEqual(new Set([mode]));
      }
    }
  });

  it('is outside the timed parts only checking in or afterwards', () => {
    for (const mode of ['checking-in', 'after'] as const) {
      expect(stretches(first, later(90_000, 100, { run: 'r2' }), mode, 'candidate', null)).toEqual([
        { kind: mode, length: 90_000 },
      ]);
    }
  });
});
