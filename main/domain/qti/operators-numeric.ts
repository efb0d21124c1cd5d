import { numberOf, sameValue } from './compare.ts';
import { exactProduct, exactSum, roundToFigures, roundToPlaces } from './decimal.ts';
import type { RoundingMode, ToleranceMode } from './expression.ts';
import { booleanValue, numberValue, scalarsOf, type Value } from './value.ts';

type Numbers = { readonly values: readonly number[]; readonly whole: boolean };

/**
 * All numbers of the operands, containers taken apart (QTI 3.0 §sum allows them), and whether all
 * are integers. Null if any operand is NULL or holds anything but numbers.
 */
export const numbersOf = (operands: readonly Value[]): Numbers | null => {
  const values: number[] = [];
  let whole = true;
  for (const operand of operands) {
    if (operand === null) return null;
    for (const scalar of scalarsOf(operand)) {
      const value = numberOf(scalar);
      if (value === null) return null;
      if (scalar.base !== 'integer') whole = false;
      values.push(value);
    }
  }
  return { values, whole };
};

/** The number of a single numeric value, else null. */
export const singleNumber = (operand: Value): number | null =>
  operand?.cardinality === 'single' ? numberOf(operand.scalar) : null;

const baseFor = (whole: boolean): 'integer' | 'float' => (whole ? 'integer' : 'float');

/** Applies to all numbers; integer if all are, NULL if there is none or any operand is NULL. */
const over = (
  operands: readonly Value[],
  combine: (values: readonly number[]) => number,
): Value => {
  const numbers = numbersOf(operands);
  if (numbers === null || numbers.values.length === 0) return null;
  return numberValue(baseFor(numbers.whole), combine(numbers.values));
};

/** QTI 3.0 §sum, exact in decimal and whatever the order of the terms. */
export const sum = (operands: readonly Value[]): Value => over(operands, exactSum);

/** QTI 3.0 §product. */
export const product = (operands: readonly Value[]): Value => over(operands, exactProduct);

/** QTI 3.0 §max. */
export const max = (operands: readonly Value[]): Value =>
  over(operands, (values) => values.reduce((a, b) => Math.max(a, b)));

/** QTI 3.0 §min. */
export const min = (operands: readonly Value[]): Value =>
  over(operands, (values) => values.reduce((a, b) => Math.min(a, b)));

const two = (operands: readonly Value[]): readonly [number, number] | null => {
  const [a, b] = [singleNumber(operands[0] ?? null), singleNumber(operands[1] ?? null)];
  return a === null || b === null ? null : [a, b];
};

/** QTI 3.0 §subtract: the first less the second. */
export const subtract = (operands: readonly Value[]): Value => {
  const pair = two(operands);
  const whole = numbersOf(operands)?.whole ?? false;
  return pair === null ? null : numberValue(baseFor(whole), exactSum([pair[0], -pair[1]]));
};

/** QTI 3.0 §divide: always a float; NULL if the second is 0. */
export const divide = (operands: readonly Value[]): Value => {
  const pair = two(operands);
  return pair === null || pair[1] === 0 ? null : numberValue('float', pair[0] / pair[1]);
};

/** QTI 3.0 §integerDivide: rounded down; NULL if the second is 0. */
export const integerDivide = (operands: readonly Value[]): Value => {
  const pair = two(operands);
  return pair === null || pair[1] === 0
    ? null
    : numberValue('integer', Math.floor(pair[0] / pair[1]));
};

/** QTI 3.0 §integerModulus: x - y * floor(x / y); NULL if y is 0. */
export const integerModulus = (operands: readonly Value[]): Value => {
  const pair = two(operands);
  if (pair === null || pair[1] === 0) return null;
  return numberValue('integer', pair[0] - pair[1] * Math.floor(pair[0] / pair[1]));
};

/** QTI 3.0 §truncate: towards zero. */
export const truncate = (operand: Value): Value => {
  const value = singleNumber(operand);
  return value === null ? null : numberValue('integer', Math.trunc(value));
};

/** QTI 3.0 §round: n for all of [n - 0.5, n + 0.5), so 6.5 gives 7 and -6.5 gives -6. */
export const round = (operand: Value): Value => {
  const value = singleNumber(operand);
  return value === null ? null : numberValue('integer', roundToPlaces(value, 0));
};

/** QTI 3.0 §integerToFloat. */
export const integerToFloat = (operand: Value): Value => {
  const value = singleNumber(operand);
  return value === null ? null : numberValue('float', value);
};

const rounded = (value: number, mode: RoundingMode, figures: number): number | null => {
  const least = mode === 'significantFigures' ? 1 : 0;
  if (!Number.isInteger(figures) || figures < least || figures > 400) return null;
  return mode === 'significantFigures'
    ? roundToFigures(value, figures)
    : roundToPlaces(value, figures);
};

/** QTI 3.0 §roundTo: a float; NULL for figures that are out of range. */
export const roundTo = (operand: Value, mode: RoundingMode, figures: number | null): Value => {
  const value = singleNumber(operand);
  if (value === null || figures === null) return null;
  const result = rounded(value, mode, figures);
  return result === null ? null : numberValue('float', result);
};

/** QTI 3.0 §equalRounded: whether both are equal after rounding. */
export const equalRounded = (
  operands: readonly Value[],
  mode: RoundingMode,
  figures: number | null,
): Value => {
  const pair = two(operands);
  if (pair === null || figures === null) return null;
  const [a, b] = [rounded(pair[0], mode, figures), rounded(pair[1], mode, figures)];
  return a === null || b === null ? null : booleanValue(a === b);
};

/**
 * QTI 3.0 §equal: whether y is within [x - t0, x + t1]; relative tolerances are per cent of x. For
 * a negative x the percentages are of its size, else the range of the standard's formula is empty.
 * The bounds are computed exactly in decimal. Values that are not numbers, which the standard does
 * not allow here, are compared as §match does.
 */
export const equal = (
  operands: readonly Value[],
  mode: ToleranceMode,
  tolerance: readonly [number | null, number | null],
  includeLower: boolean,
  includeUpper: boolean,
): Value => {
  const [first = null, second = null] = operands;
  if (first === null || second === null) return null;
  const pair = two(operands);
  if (pair === null) return booleanValue(sameValue(first, second));
  const [x, y] = pair;
  if (mode === 'exact') return booleanValue(x === y);
  const [t0, t1] = tolerance;
  if (t0 === null || t1 === null || t0 < 0 || t1 < 0) return null;
  const width = (t: number): number =>
    mode === 'absolute' ? t : exactProduct([Math.abs(x), t, 0.01]);
  const lower = exactSum([x, -width(t0)]);
  const upper = exactSum([x, width(t1)]);
  const above = includeLower ? y >= lower : y > lower;
  const below = includeUpper ? y <= upper : y < upper;
  return booleanValue(above && below);
};

/** QTI 3.0 §lt, §lte, §gt, §gte. */
export const compareNumbers = (
  operands: readonly Value[],
  holds: (a: number, b: number) => boolean,
): Value => {
  const pair = two(operands);
  return pair === null ? null : booleanValue(holds(pair[0], pair[1]));
};

const durationOf = (operand: Value | undefined): number | null =>
  operand?.cardinality === 'single' && operand.scalar.base === 'duration'
    ? operand.scalar.value
    : null;

/** QTI 3.0 §durationLT, §durationGTE: of two durations, in seconds. */
export const compareDurations = (
  operands: readonly Value[],
  holds: (a: number, b: number) => boolean,
): Value => {
  const [a, b] = [durationOf(operands[0]), durationOf(operands[1])];
  return a === null || b === null ? null : booleanValue(holds(a, b));
};
