import { baseOf, booleanValue, type Value } from './value.ts';

/**
 * A value as true, false or null for NULL. Where QTI wants a boolean and gets something else (which
 * reading the item reports), 0, an empty text and nothing are false, all else is true.
 */
export const truth = (value: Value): boolean | null => {
  if (value === null) return null;
  if (value.cardinality !== 'single') return true;
  const { scalar } = value;
  if (scalar.base === 'boolean') return scalar.value;
  return typeof scalar.value === 'number' ? scalar.value !== 0 : true;
};

/** QTI 3.0 §and: false if any is false, else NULL if any is NULL, else true. */
export const and = (operands: readonly Value[]): Value => {
  const truths = operands.map(truth);
  if (truths.includes(false)) return booleanValue(false);
  return truths.includes(null) ? null : booleanValue(true);
};

/** QTI 3.0 §or: true if any is true, else NULL if any is NULL, else false. */
export const or = (operands: readonly Value[]): Value => {
  const truths = operands.map(truth);
  if (truths.includes(true)) return booleanValue(true);
  return truths.includes(null) ? null : booleanValue(false);
};

/** QTI 3.0 §not. */
export const not = (operand: Value): Value => {
  const value = truth(operand);
  return value === null ? null : booleanValue(!value);
};

/**
 * QTI 3.0 §anyN: true if at least min and at most max are true; false if that is out of reach
 * whatever the NULLs among them stand for; otherwise NULL.
 */
export const anyN = (operands: readonly Value[], min: number | null, max: number | null): Value => {
  if (min === null || max === null) return null;
  const truths = operands.map(truth);
  const trues = truths.filter((value) => value === true).length;
  const unknown = truths.filter((value) => value === null).length;
  if (trues + unknown < min || trues > max) return booleanValue(false);
  return trues >= min && trues + unknown <= max ? booleanValue(true) : null;
};

/** Not in the standard: whether the base type of the first is the one that the second names. */
export const isTypeOf = (operand: Value, name: Value): Value => {
  if (operand === null || name?.cardinality !== 'single') return null;
  return booleanValue(baseOf(operand) === name.scalar.value);
};
