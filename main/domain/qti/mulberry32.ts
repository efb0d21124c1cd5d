import type { Random } from '../random.ts';

/**
 * Mulberry32 (Tommy Ettinger, 2017). Only for files of cases: their `seed` means this generator, and
 * what they expect of drawn values holds for no other. Exams draw from ../random.ts.
 * `integer(n)` is the floor of n times the next number, as those files have it.
 */
export const mulberry32 = (seed: number): Random => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const integer = (n: number): number => Math.floor(next() * n);
  return {
    next,
    integer,
    shuffle: (list) => {
      const rest = [...list];
      return list.flatMap(() => rest.splice(integer(rest.length), 1));
    },
  };
};
