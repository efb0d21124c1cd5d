import type { Random } from '../random.ts';
import { unreachable } from '../result.ts';
import type { CallOperator } from './expression.ts';
import {
  containerSize,
  contains,
  deleteFrom,
  isNull,
  match,
  member,
  multiple,
  ordered,
  randomFrom,
} from './operators-container.ts';
import { and, anyN, isTypeOf, not, or, truth } from './operators-logic.ts';
import { gcd, lcm, power } from './operators-math.ts';
import {
  compareDurations,
  compareNumbers,
  divide,
  integerDivide,
  integerModulus,
  integerToFloat,
  max,
  min,
  product,
  round,
  subtract,
  sum,
  truncate,
} from './operators-numeric.ts';
import { slice } from './operators-text.ts';
import { booleanValue, type Value } from './value.ts';

/**
 * Applies an operator that has no attributes of its own to the values of its operands.
 * `most` is the one attribute of `all-n`, which is not in the standard.
 */
export const evaluateCall = (
  operator: CallOperator,
  operands: readonly Value[],
  random: Random,
  most: number | null,
): Value => {
  const [first = null, second = null] = operands;
  switch (operator) {
    case 'and':
      return and(operands);
    case 'or':
      return or(operands);
    case 'not':
      return not(first);
    case 'sum':
      return sum(operands);
    case 'product':
      return product(operands);
    case 'subtract':
      return subtract(operands);
    case 'divide':
      return divide(operands);
    case 'power':
      return power(operands);
    case 'integer-divide':
      return integerDivide(operands);
    case 'integer-modulus':
      return integerModulus(operands);
    case 'integer-to-float':
      return integerToFloat(first);
    case 'truncate':
      return truncate(first);
    case 'round':
      return round(first);
    case 'max':
      return max(operands);
    case 'min':
      return min(operands);
    case 'gcd':
      return gcd(operands);
    case 'lcm':
      return lcm(operands);
    case 'lt':
      return compareNumbers(operands, (a, b) => a < b);
    case 'lte':
      return compareNumbers(operands, (a, b) => a <= b);
    case 'gt':
      return compareNumbers(operands, (a, b) => a > b);
    case 'gte':
      return compareNumbers(operands, (a, b) => a >= b);
    case 'duration-lt':
      return compareDurations(operands, (a, b) => a < b);
    case 'duration-gte':
      return compareDurations(operands, (a, b) => a >= b);
    case 'match':
      return match(operands);
    case 'member':
      return member(operands);
    case 'contains':
      return contains(operands);
    case 'delete':
      return deleteFrom(operands);
    case 'multiple':
      return multiple(operands);
    case 'ordered':
      return ordered(operands);
    case 'container-size':
      return containerSize(first);
    case 'random':
      return randomFrom(first, random);
    case 'is-null':
      return isNull(first);
    case 'is-not-null':
      return booleanValue(first !== null);
    case 'is-type-of':
      return isTypeOf(first, second);
    case 'slice':
      return slice(operands);
    case 'all-n':
      return anyN(operands, 0, most ?? operands.length);
    case 'to-boolean':
      return booleanValue(truth(first) === true);
    default:
      return unreachable(operator);
  }
};
