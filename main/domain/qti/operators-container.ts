import type { Random } from '../random.ts';
import { sameScalar, sameValue, without } from './compare.ts';
import {
  booleanValue,
  type ContainerValue,
  container,
  numberValue,
  type Scalar,
  scalarsOf,
  single,
  type Value,
} from './value.ts';

const asContainer = (value: Value): ContainerValue | null =>
  value?.cardinality === 'multiple' || value?.cardinality === 'ordered' ? value : null;

const asScalar = (value: Value): Scalar | null =>
  value?.cardinality === 'single' ? value.scalar : null;

const gather = (cardinality: 'multiple' | 'ordered', operands: readonly Value[]): Value => {
  const items = operands.flatMap((operand) => scalarsOf(operand));
  const [first] = items;
  const mixed = items.some((item) => item.base !== first?.base);
  return mixed ? null : container(cardinality, items);
};

/** QTI 3.0 §multiple: NULLs are left out, containers taken apart; NULL for mixed base types. */
export const multiple = (operands: readonly Value[]): Value => gather('multiple', operands);

/** QTI 3.0 §ordered. */
export const ordered = (operands: readonly Value[]): Value => gather('ordered', operands);

/** QTI 3.0 §containerSize: 0 for NULL. */
export const containerSize = (operand: Value): Value =>
  numberValue('integer', scalarsOf(operand).length);

/** QTI 3.0 §isNull: true for NULL, empty containers and empty texts, which are all NULL here. */
export const isNull = (operand: Value): Value => booleanValue(operand === null);

/** QTI 3.0 §match: NULL if either is NULL. */
export const match = (operands: readonly Value[]): Value => {
  const [first = null, second = null] = operands;
  return first === null || second === null ? null : booleanValue(sameValue(first, second));
};

/** QTI 3.0 §member: whether the first, a single value, is in the second. */
export const member = (operands: readonly Value[]): Value => {
  const [first = null, second = null] = operands;
  const [wanted, whole] = [asScalar(first), asContainer(second)];
  if (wanted === null || whole === null) return null;
  return booleanValue(whole.items.some((item) => sameScalar(item, wanted)));
};

/**
 * QTI 3.0 §contains: whether the first holds the second; multiple containers with at least the same
 * counts, ordered ones as an unbroken stretch in the same order.
 */
export const contains = (operands: readonly Value[]): Value => {
  const [first = null, second = null] = operands;
  const [whole, part] = [asContainer(first), asContainer(second)];
  if (whole === null || part === null) return null;
  if (whole.cardinality !== part.cardinality) return booleanValue(false);
  if (whole.cardinality === 'multiple')
    return booleanValue(without(whole.items, part.items) !== null);
  const startsAt = (start: number): boolean =>
    part.items.every((item, i) => {
      const other = whole.items[start + i];
      return other !== undefined && sameScalar(other, item);
    });
  return booleanValue(whole.items.some((_, start) => startsAt(start)));
};

/**
 * QTI 3.0 §delete: the second, a container, without any instance of the first. Taken in either
 * order, because which one is the container is plain; reading the item warns of the wrong order.
 */
export const deleteFrom = (operands: readonly Value[]): Value => {
  const [first = null, second = null] = operands;
  const reversed = asContainer(first) !== null && asScalar(second) !== null;
  const [unwanted, whole] = reversed
    ? [asScalar(second), asContainer(first)]
    : [asScalar(first), asContainer(second)];
  if (unwanted === null || whole === null) return null;
  return container(
    whole.cardinality,
    whole.items.filter((item) => !sameScalar(item, unwanted)),
  );
};

/** QTI 3.0 §index: the nth of an ordered container, from 1; NULL beyond its end. */
export const index = (operand: Value, n: number | null): Value => {
  const whole = asContainer(operand);
  if (whole === null || n === null || !Number.isInteger(n) || n < 1) return null;
  const item = whole.items[n - 1];
  return item === undefined ? null : single(item);
};

/** QTI 3.0 §random: one of a container, each equally likely; a single value is itself. */
export const randomFrom = (operand: Value, random: Random): Value => {
  const items = scalarsOf(operand);
  if (items.length === 0) return null;
  const item = items[random.integer(items.length)];
  return item === undefined ? null : single(item);
};

/** Largest container that repeat builds; far beyond any sensible item. */
const MOST_REPEATED = 10_000;

/** QTI 3.0 §repeat: an ordered container of all operands, again and again; NULL below 1 time. */
export const repeat = (operands: readonly Value[], times: number | null): Value => {
  if (times === null || !Number.isInteger(times) || times < 1) return null;
  const once = ordered(operands);
  const items = scalarsOf(once);
  if (items.length * times > MOST_REPEATED) return null;
  return container('ordered', Array.from({ length: times }, () => items).flat());
};

/** QTI 3.0 §fieldValue: a field of a record; NULL if there is none of that name. */
export const fieldValue = (operand: Value, field: string): Value => {
  if (operand?.cardinality !== 'record' || !Object.hasOwn(operand.fields, field)) return null;
  const scalar = operand.fields[field] ?? null;
  return scalar === null ? null : single(scalar);
};
