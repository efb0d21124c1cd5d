import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { share } from '../../../main/domain/grading/share.ts';

describe('a share', () => {
  it('of nothing, or on no scale, is a bug', () => {
    for (const [whole, scale] of [
      [0, 100],
      [-1, 100],
      [Number.NaN, 100],
      [1, 0],
    ] as const)
      expect(() => share(1, whole, scale, 1)).toThrow('no share');
  });

  it.each([
    [0, 3, 0],
    [-5, 3, 0],
    [1, 3, 33.3],
    [2, 3, 66.7],
    [3, 3, 100],
    [69.95, 100, 70],
    [69.949, 100, 69.9],
    [0.1 + 0.2, 0.3, 100],
    [1e-7, 100, 0],
    [1e21, 2e21, 50],
  ])('of %d in %d is %d of 100', (part, whole, percent) => {
    expect(share(part, whole, 100, 1)).toBe(percent);
  });

  it('is exact where a double is not: every half goes up', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999 }), (tenths) => {
        expect(share((2 * tenths + 1) / 20, 100, 100, 1)).toBe((tenths + 1) / 10);
      }),
    );
  });

  it('grows with its part and stays within its scale', () => {
    const points = fc.integer({ min: 0, max: 100_000 }).map((n) => n / 100);
    fc.assert(
      fc.property(points, points, (a, b) => {
        const whole = 1_000;
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        expect(share(less, whole, 100, 1)).toBeLessThanOrEqual(share(more, whole, 100, 1));
        expect(share(more, whole, 100, 1)).toBeLessThanOrEqual(100);
      }),
    );
  });
});
