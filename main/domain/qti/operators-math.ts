import { exactProduct, exactSum, roundToFigures } from './decimal.ts';
import type { MathFunction, Statistic } from './expression.ts';
import { numbersOf, singleNumber } from './operators-numeric.ts';
import { numberValue, type Value } from './value.ts';

/**
 * What JavaScript leaves open for sine, logarithm and their like is the last digit; cut to 15 figures
 * the result is the same on every machine.
 */
const steady = (value: number): number =>
  Number.isFinite(value) ? roundToFigures(value, 15) : value;

const MOST_FACTORS = 1_000;

const whole = (base: number, exponent: number): number =>
  exactProduct(Array.from({ length: exponent }, () => base));

/** QTI 3.0 §power: a float; whole exponents are computed exactly, NULL where there is no number. */
export const power = (operands: readonly Value[]): Value => {
  const [base, exponent] = [singleNumber(operands[0] ?? null), singleNumber(operands[1] ?? null)];
  if (base === null || exponent === null) return null;
  if (!Number.isInteger(exponent) || Math.abs(exponent) > MOST_FACTORS)
    return numberValue('float', steady(base ** exponent));
  if (exponent >= 0) return numberValue('float', whole(base, exponent));
  return base === 0 ? null : numberValue('float', 1 / whole(base, -exponent));
};

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));

const wholeNumbers = (operands: readonly Value[]): readonly number[] | null => {
  const numbers = numbersOf(operands);
  return numbers === null || !numbers.whole || numbers.values.length === 0
    ? null
    : numbers.values.map(Math.abs);
};

/** QTI 3.0 §gcd: of integers; gcd(0, 0) is 0. */
export const gcd = (operands: readonly Value[]): Value => {
  const values = wholeNumbers(operands);
  return values === null ? null : numberValue('integer', values.reduce(divisor, 0));
};

/** QTI 3.0 §lcm: of integers; 0 if any is 0. */
export const lcm = (operands: readonly Value[]): Value => {
  const values = wholeNumbers(operands);
  if (values === null) return null;
  return numberValue(
    'integer',
    values.reduce((a, b) => (a === 0 || b === 0 ? 0 : (a / divisor(a, b)) * b), 1),
  );
};

const functions: Readonly<Record<Exclude<MathFunction, 'atan2'>, (x: number) => number>> = {
  sin: Math.sin,
  cos: Math.cos,
  tan: Math.tan,
  sec: (x) => 1 / Math.cos(x),
  csc: (x) => 1 / Math.sin(x),
  cot: (x) => 1 / Math.tan(x),
  asin: Math.asin,
  acos: Math.acos,
  atan: Math.atan,
  asec: (x) => Math.acos(1 / x),
  acsc: (x) => Math.asin(1 / x),
  acot: (x) => Math.atan(1 / x),
  sinh: Math.sinh,
  cosh: Math.cosh,
  tanh: Math.tanh,
  sech: (x) => 1 / Math.cosh(x),
  csch: (x) => 1 / Math.sinh(x),
  coth: (x) => 1 / Math.tanh(x),
  log: Math.log10,
  ln: Math.log,
  exp: Math.exp,
  abs: Math.abs,
  signum: Math.sign,
  floor: Math.floor,
  ceil: Math.ceil,
  toDegrees: (x) => (x * 180) / Math.PI,
  toRadians: (x) => (x * Math.PI) / 180,
};

/**
 * QTI 3.0 §mathOperator: angles in radians, log to base 10, ln natural. floor, ceil and signum give
 * integers, abs keeps the base type, all else gives floats; NULL where the result is no number.
 */
export const math = (name: MathFunction, operands: readonly Value[]): Value => {
  const [first = null, second = null] = operands;
  const x = singleNumber(first);
  if (x === null) return null;
  if (name === 'atan2') {
    const y = singleNumber(second);
    return y === null ? null : numberValue('float', steady(Math.atan2(x, y)));
  }
  const result = functions[name](x);
  switch (name) {
    case 'floor':
    case 'ceil':
    case 'signum':
      return numberValue('integer', result);
    case 'abs':
      return numberValue(numbersOf([first])?.whole ? 'integer' : 'float', result);
    default:
      return numberValue('float', steady(result));
  }
};

/**
 * QTI 3.0 §statsOperator on a container of numbers: a float. NULL for NULL, for anything that is not
 * a number, and for a sample of one where the standard divides by n - 1. Values are taken in
 * ascending order so that the result does not depend on the order of the container.
 */
export const stats = (name: Statistic, operand: Value): Value => {
  const values = [...(numbersOf([operand])?.values ?? [])].sort((a, b) => a - b);
  if (values.length === 0) return null;
  const mean = exactSum(values) / values.length;
  if (name === 'mean') return numberValue('float', mean);
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const isSample = name === 'sampleVariance' || name === 'sampleSD';
  const count = isSample ? values.length - 1 : values.length;
  if (count === 0) return null;
  const variance = squares / count;
  return numberValue('float', name.endsWith('SD') ? Math.sqrt(variance) : variance);
};
