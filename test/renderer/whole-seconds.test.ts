import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumSeconds, wholeSeconds } from '../../renderer/kit/whole-seconds.ts';

describe('a ledger in whole seconds (R-E4)', () => {
  it('has rows that add up to its sums, each no farther off than a second', () => {
    const entry = fc.record({ length: fc.nat(10_000_000), counted: fc.boolean() });
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        const rows = wholeSeconds(entries);
        for (const counted of [true, false]) {
          const added = rows
            .filter((_, index) => entries[index]?.counted === counted)
            .reduce((sum, row) => sum + row, 0);
          expect(added).toBe(sumSeconds(entries, counted));
        }
        for (const [index, { length }] of entries.entries()) {
          expect(Math.abs((rows[index] ?? 0) - length / 1_000)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
