import { mulberry32 } from '../../../main/domain/qti/mulberry32.ts';

/** What is left to chance, from a seed: which commands, which answers, when to kill. */
export type Chance = {
  /** True in this share of cases, 0 to 1. */
  readonly happens: (share: number) => boolean;
  /** A number of [from, to). */
  readonly between: (from: number, to: number) => number;
  /** A whole number of [from, to], both included. */
  readonly whole: (from: number, to: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
  readonly shuffle: <T>(list: readonly T[]) => readonly T[];
};

/** The same seed decides the same; what the machine makes of it in time differs all the same. */
export const chanceOf = (seed: number): Chance => {
  const { next, integer, shuffle } = mulberry32(seed);
  return {
    happens: (share) => next() < share,
    between: (from, to) => from + next() * (to - from),
    whole: (from, to) => from + integer(to - from + 1),
    pick: (list) => {
      const picked = list[integer(list.length)];
      if (picked === undefined) throw new Error('nothing to pick from');
      return picked;
    },
    shuffle,
  };
};
