import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  exactProduct,
  exactSum,
  roundToFigures,
  roundToPlaces,
} from '../../../main/domain/qti/decimal.ts';
import {
  lexicalDuration,
  lexicalFloat,
  lexicalInteger,
  lexicalScalar,
} from '../../../main/domain/qti/lexical.ts';
import { typedInteger, typedNumber } from '../../../main/domain/qti/typed-number.ts';

describe('numbers as people in China type them', () => {
  it.each([
    ['42', 42],
    [' \u3000 42 ', 42],
    ['１２．５', 12.5],
    ['3。14', 3.14],
    ['－７', -7],
    ['−7', -7],
    ['＋7', 7],
    ['1,234,567.5', 1_234_567.5],
    ['１，２３４', 1_234],
    ['.5', 0.5],
    ['5.', 5],
    ['1.5e3', 1_500],
    ['1.5Ｅ3', 1_500],
    ['-0', 0],
    ['007', 7],
  ])('%j is %s', (text, value) => {
    expect(typedNumber(text)).toBe(value);
  });

  it.each([
    '',
    ' ',
    '.',
    '-',
    '1,5',
    '12,34',
    '1,2345',
    ',5',
    '1 000',
    '1.2.3',
    '50%',
    '¥5',
    '三',
    '1/2',
    '0x10',
    'INF',
    'NaN',
    'Infinity',
    '1e999',
    '5cm',
    '--5',
    'e5',
  ])('%j is no number, hence no answer', (text) => {
    expect(typedNumber(text)).toBeNull();
  });

  it('are whole only without a fraction', () => {
    expect(typedInteger('3.0')).toBe(3);
    expect(typedInteger('3.5')).toBeNull();
    expect(typedInteger('9007199254740993')).toBeNull();
  });

  it('come back from any text without a crash, finite or not at all', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const value = typedNumber(text);
        expect(value === null || Number.isFinite(value)).toBe(true);
      }),
    );
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        expect(typedNumber(String(number))).toBe(number === 0 ? 0 : number);
      }),
    );
  });
});

describe('decimal arithmetic', () => {
  it('is exact where binary arithmetic is not', () => {
    expect(exactSum([0.1, 0.2])).toBe(0.3);
    expect(exactSum([])).toBe(0);
    expect(exactProduct([1.1, 1.1])).toBe(1.21);
    expect(exactProduct([])).toBe(1);
    expect(exactSum([1e308, -1e308, 5e-324])).toBe(5e-324);
  });

  it('sums whatever it is given as exactly as whole numbers of thousandths are summed', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 })), (thousandths) => {
        const total = thousandths.reduce((a, b) => a + b, 0);
        expect(exactSum(thousandths.map((n) => n / 1_000))).toBe(total === 0 ? 0 : total / 1_000);
      }),
    );
  });

  it('rounds halves up, in decimal', () => {
    expect(roundToPlaces(1.005, 2)).toBe(1.01);
    expect(roundToPlaces(-1.5, 0)).toBe(-1);
    expect(roundToPlaces(-2.5, 0)).toBe(-2);
    expect(roundToPlaces(-2.51, 0)).toBe(-3);
    expect(roundToPlaces(2.4, 5)).toBe(2.4);
    expect(roundToFigures(0, 3)).toBe(0);
    expect(roundToFigures(-12_345, 2)).toBe(-12_000);
    expect(roundToFigures(9.99, 2)).toBe(10);
  });

  it('rounds to the nearest: never farther than half a step', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.integer({ min: 0, max: 4 }),
        (number, places) => {
          const value = number / 10_000;
          expect(Math.abs(roundToPlaces(value, places) - value)).toBeLessThanOrEqual(
            0.5 * 10 ** -places + 1e-9,
          );
        },
      ),
    );
  });
});

describe('values in files (QTI 3.0 §Base types)', () => {
  it('are strict: no full-width digits, no thousands separators', () => {
    expect([lexicalFloat('1.5'), lexicalFloat('１'), lexicalFloat('1,000')]).toEqual([
      1.5,
      null,
      null,
    ]);
    expect([lexicalInteger('-5'), lexicalInteger('5.0'), lexicalInteger('')]).toEqual([
      -5,
      null,
      null,
    ]);
  });

  it.each([
    ['PT1H', 3_600],
    ['P1DT0.5S', 86_400.5],
    ['P2W', 1_209_600],
    ['12.5', 12.5],
    ['PT', null],
    ['P', null],
    ['P1Y', null],
    ['-5', null],
    ['1h', null],
  ])('duration %s is %s seconds', (text, seconds) => {
    expect(lexicalDuration(text)).toBe(seconds);
  });

  it.each([
    ['pair', 'A  B', ['A', 'B']],
    ['directedPair', '\nA\tB ', ['A', 'B']],
    ['point', '1.5 -2', [1.5, -2]],
    ['boolean', '1', true],
    ['uri', ' urn:x ', 'urn:x'],
  ] as const)('%s %j is read', (base, text, value) => {
    expect(lexicalScalar(base, text)?.value).toEqual(value);
  });

  it.each([
    ['pair', 'A'],
    ['directedPair', 'A B C'],
    ['point', '1 x'],
    ['boolean', 'yes'],
    ['integer', '1e3'],
  ] as const)('%s %j is not one', (base, text) => {
    expect(lexicalScalar(base, text)).toBeNull();
  });
});
