import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fnv1a64, seededRandom, splitMix64, xoshiro128 } from '../../main/domain/random.ts';

describe('the parts of the generator', () => {
  it('hash as the published vectors of FNV-1a do', () => {
    expect(fnv1a64('')).toBe(0xcbf29ce484222325n);
    expect(fnv1a64('a')).toBe(0xaf63dc4c8601ec8cn);
    expect(fnv1a64('foobar')).toBe(0x85944171f73967e8n);
  });

  it('step as the published vectors of SplitMix64 and xoshiro128** do', () => {
    const split = splitMix64(1234567n);
    expect([split(), split()]).toEqual([6457827717110365317n, 3203168211198807973n]);
    const word = xoshiro128([1, 2, 3, 4]);
    expect([word(), word(), word(), word()]).toEqual([11520, 0, 5927040, 70819200]);
  });
});

describe('a seeded generator', () => {
  it('refuses a range that is not a whole number of at least 1', () => {
    const random = seededRandom('misuse');
    for (const n of [0, -1, 1.5, Number.NaN, 2 ** 33])
      expect(() => random.integer(n)).toThrow('whole number');
  });

  // Computed by an implementation of its own in Python, written from the description alone.
  it('draws what its description says, for ever (R-E3)', () => {
    const random = seededRandom('form-1');
    expect([random.integer(10), random.integer(10), random.integer(10)]).toEqual([6, 9, 7]);
    expect(random.shuffle(['a', 'b', 'c', 'd', 'e'])).toEqual(['d', 'e', 'b', 'a', 'c']);
    expect(random.next()).toBe(0.3001205994991474);
    const chinese = seededRandom('表单 😀');
    expect(chinese.integer(1_000_000)).toBe(751_880);
    expect(chinese.shuffle([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])).toEqual([4, 6, 7, 0, 5, 1, 3, 9, 2, 8]);
    expect(chinese.next()).toBe(0.4854328989093525);
  });

  it('shuffles without loss, leaves its input alone and keeps within bounds', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.integer()), (seed, list) => {
        const before = [...list];
        const random = seededRandom(seed);
        expect([...random.shuffle(list)].sort()).toEqual([...before].sort());
        expect(list).toEqual(before);
        const drawn = random.next();
        expect(drawn >= 0 && drawn < 1).toBe(true);
      }),
    );
  });

  it('draws every order of three about equally often', () => {
    const counts = new Map<string, number>();
    for (let i = 0; i < 6_000; i += 1) {
      const order = seededRandom(`seed ${i}`).shuffle([1, 2, 3]).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    for (const count of counts.values()) expect(Math.abs(count - 1_000)).toBeLessThan(150);
  });
});
