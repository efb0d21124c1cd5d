import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookUp, mapPoints, mapValue } from '../../../main/domain/qti/mapping.ts';
import type { LookupTable, Mapping } from '../../../main/domain/qti/model.ts';
import { container, numberValue, type Scalar, single } from '../../../main/domain/qti/value.ts';

const identifier = (value: string): Scalar => ({ base: 'identifier', value });
const text = (value: string): Scalar => ({ base: 'string', value });

const mapping = (
  entries: Readonly<Record<string, number>>,
  more: Partial<Mapping> = {},
): Mapping => ({
  lowerBound: null,
  upperBound: null,
  fallback: 0,
  entries: Object.entries(entries).map(([key, value]) => ({
    key: identifier(key),
    value,
    caseSensitive: true,
  })),
  ...more,
});

const several = (...values: readonly string[]) => container('multiple', values.map(identifier));

describe('mapResponse (QTI 3.0 §mapResponse)', () => {
  const standard = mapping({ A: 0, B: 1, C: 0.5, D: 0 });

  it('counts a value that occurs more than once only once, as in the text of the standard (R-G1)', () => {
    expect(mapValue(standard, several('B', 'B', 'C'))).toBe(1.5);
    expect(mapValue(standard, several('C', 'B'))).toBe(1.5);
    expect(mapValue(standard, single(identifier('C')))).toBe(0.5);
  });

  it('gives the default for each different value without an entry', () => {
    const harsh = mapping({ A: 1 }, { fallback: -1 });
    expect(mapValue(harsh, several('A', 'X', 'Y', 'X'))).toBe(-1);
  });

  it('never gives a default for no answer, but keeps to the bounds', () => {
    expect(mapValue(mapping({ A: 1 }, { fallback: 5 }), null)).toBe(0);
    expect(mapValue(mapping({ A: 1 }, { lowerBound: 2 }), null)).toBe(2);
  });

  it('takes pairs in either order and directed pairs in theirs', () => {
    const pair = (base: 'pair' | 'directedPair', a: string, b: string): Scalar => ({
      base,
      value: [a, b],
    });
    for (const [base, value] of [
      ['pair', 1],
      ['directedPair', 0],
    ] as const) {
      const map = {
        ...standard,
        entries: [{ key: pair(base, 'A', 'B'), value: 1, caseSensitive: true }],
      };
      expect(mapValue(map, single(pair(base, 'B', 'A')))).toBe(value);
    }
  });

  it('ignores case only where the entry says so, and one entry counts once for two spellings', () => {
    const words = {
      ...standard,
      entries: [
        { key: text('Hello'), value: 2, caseSensitive: true },
        { key: text('world'), value: 1, caseSensitive: false },
      ],
    };
    expect(mapValue(words, single(text('hello')))).toBe(0);
    expect(mapValue(words, container('multiple', [text('WORLD'), text('World')]))).toBe(1);
  });

  it('keeps within its bounds and does not depend on the order of the answers (R-G1)', () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const values = fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(values, fc.array(fc.constantFrom(...names, 'x', 'y')), (numbers, answers) => {
        const map = mapping(
          Object.fromEntries(names.map((name, i) => [name, (numbers[i] ?? 0) / 100])),
          { lowerBound: -1, upperBound: 2, fallback: -0.3 },
        );
        const mapped = mapValue(map, several(...answers));
        expect(mapped >= -1 && mapped <= 2).toBe(true);
        expect(mapValue(map, several(...answers.toReversed()))).toBe(mapped);
        expect(mapValue(map, several(...answers, ...answers))).toBe(mapped);
      }),
    );
  });
});

describe('mapResponsePoint (QTI 3.0 §mapResponsePoint)', () => {
  const point = (x: number, y: number): Scalar => ({ base: 'point', value: [x, y] });
  const areas = {
    lowerBound: null,
    upperBound: null,
    fallback: -1,
    entries: [
      { shape: 'rect', coords: [0, 0, 10, 10], value: 2 },
      { shape: 'circle', coords: [10, 10, 5], value: 1 },
    ],
  } as const;

  it('counts an area once however many points fall in it', () => {
    expect(mapPoints(areas, container('multiple', [point(1, 1), point(2, 2)]))).toBe(2);
  });

  it('counts a point in the first area that holds it, and the default outside of all', () => {
    expect(mapPoints(areas, single(point(10, 10)))).toBe(2);
    expect(
      mapPoints(areas, container('multiple', [point(1, 1), point(13, 13), point(99, 99)])),
    ).toBe(2);
    expect(mapPoints(areas, null)).toBe(0);
  });
});

describe('lookup tables (QTI 3.0 §matchTable, §interpolationTable)', () => {
  const grade = (value: string): Scalar => identifier(value);
  const steps: LookupTable = {
    kind: 'interpolation',
    fallback: grade('F'),
    entries: [
      { from: 90, includeBoundary: true, to: grade('A') },
      { from: 70, includeBoundary: false, to: grade('B') },
    ],
  };
  const match: LookupTable = {
    kind: 'match',
    fallback: null,
    entries: [{ from: 1, to: grade('one') }],
  };

  it.each([
    [steps, 90, 'A'],
    [steps, 89.9, 'B'],
    [steps, 70, 'F'],
    [steps, 70.1, 'B'],
    [match, 1, 'one'],
  ])('finds the entry for a number', (table, number, value) => {
    expect(lookUp(table, numberValue('float', number))).toEqual(single(grade(value)));
  });

  it('gives NULL for NULL and where there is neither entry nor default', () => {
    expect(lookUp(match, numberValue('integer', 2))).toBeNull();
    expect(lookUp(steps, null)).toBeNull();
  });
});
