/**
 * Reproducible random numbers: the same seed gives the same draw on any machine, in any decade.
 * The algorithm is part of the record of a sitting (forms, orders, template values are drawn from
 * it), so it must never change. It is, in full:
 *
 * 1. The seed is written as UTF-8 bytes and hashed with FNV-1a, 64 bits
 *    (offset basis cbf29ce484222325, prime 100000001b3).
 * 2. SplitMix64, started with that hash, is asked twice; the low and the high half of its first
 *    answer, then of its second, are the four words of state, in that order.
 * 3. xoshiro128** (Blackman and Vigna, 2018) steps that state and gives unsigned 32-bit words.
 * 4. `next` takes two words a, b and gives ((a >>> 5) * 2^26 + (b >>> 6)) / 2^53.
 *    `integer(n)` takes words until one is below the largest multiple of n that is at most 2^32,
 *    and gives its remainder by n. `shuffle` is Fisher and Yates from the end: for i from length-1
 *    down to 1, swap i with integer(i + 1).
 */
export type Random = {
  /** A number in [0, 1) with 53 random bits. */
  readonly next: () => number;
  /** A whole number from 0 to n-1, each equally likely. n is a whole number from 1 to 2^32. */
  readonly integer: (n: number) => number;
  /** A new list with the same members in random order; the given list is left as it is. */
  readonly shuffle: <T>(list: readonly T[]) => readonly T[];
};

const MASK_64 = 0xffff_ffff_ffff_ffffn;
const TWO_32 = 0x1_0000_0000;

/** UTF-8 bytes of a string; a lone surrogate becomes U+FFFD, as every standard encoder does it. */
const utf8 = (text: string): readonly number[] => {
  const bytes: number[] = [];
  for (const character of text.toWellFormed()) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 0x3f));
    else if (code < 0x10000)
      bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f));
    else
      bytes.push(
        0xf0 | (code >> 18),
        0x80 | ((code >> 12) & 0x3f),
        0x80 | ((code >> 6) & 0x3f),
        0x80 | (code & 0x3f),
      );
  }
  return bytes;
};

/** FNV-1a with 64 bits of the UTF-8 bytes of a text. */
export const fnv1a64 = (text: string): bigint => {
  let hash = 0xcbf2_9ce4_8422_2325n;
  for (const byte of utf8(text)) hash = ((hash ^ BigInt(byte)) * 0x100_0000_01b3n) & MASK_64;
  return hash;
};

/** SplitMix64 (Steele, Lea, Flood 2014): each call gives the next 64-bit word. */
export const splitMix64 = (seed: bigint): (() => bigint) => {
  let state = seed & MASK_64;
  return () => {
    state = (state + 0x9e37_79b9_7f4a_7c15n) & MASK_64;
    let z = state;
    z = ((z ^ (z >> 30n)) * 0xbf58_476d_1ce4_e5b9n) & MASK_64;
    z = ((z ^ (z >> 27n)) * 0x94d0_49bb_1331_11ebn) & MASK_64;
    return z ^ (z >> 31n);
  };
};

const rotateLeft = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

/** xoshiro128**: each call gives the next unsigned 32-bit word. The state must not be all zero. */
export const xoshiro128 = (state: readonly [number, number, number, number]): (() => number) => {
  let [s0, s1, s2, s3] = state;
  return () => {
    const word = Math.imul(rotateLeft(Math.imul(s1, 5), 7), 9) >>> 0;
    const t = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= t;
    s3 = rotateLeft(s3, 11);
    return word;
  };
};

/** Builds the three ways to draw on top of any source of unsigned 32-bit words. */
export const randomFromWords = (word: () => number): Random => {
  const integer = (n: number): number => {
    if (!Number.isInteger(n) || n < 1 || n > TWO_32)
      throw new Error(`random.integer needs a whole number from 1 to 2^32, not ${n}`);
    const limit = TWO_32 - (TWO_32 % n);
    let drawn = word();
    while (drawn >= limit) drawn = word();
    return drawn % n;
  };
  return {
    next: () => {
      const high = word() >>> 5;
      const low = word() >>> 6;
      return (high * 0x400_0000 + low) / 0x20_0000_0000_0000;
    },
    integer,
    shuffle: <T>(list: readonly T[]): readonly T[] => {
      const drawn = [...list];
      for (let i = drawn.length - 1; i > 0; i -= 1) {
        const j = integer(i + 1);
        const [here, there] = [drawn[i], drawn[j]] as [T, T];
        drawn[i] = there;
        drawn[j] = here;
      }
      return drawn;
    },
  };
};

/** A generator that depends on the seed alone; see the top of this file for its exact algorithm. */
export const seededRandom = (seed: string): Random => {
  const split = splitMix64(fnv1a64(seed));
  const [first, second] = [split(), split()];
  const half = (word: bigint, shift: bigint): number => Number((word >> shift) & 0xffff_ffffn);
  return randomFromWords(
    xoshiro128([half(first, 0n), half(first, 32n), half(second, 0n), half(second, 32n)]),
  );
};
