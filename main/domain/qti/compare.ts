import type { Scalar, Value } from './value.ts';

/** The numeric value of a scalar, or null if its base type is not numeric. */
export const numberOf = (scalar: Scalar): number | null =>
  scalar.base === 'integer' || scalar.base === 'float' ? scalar.value : null;

const sameTuple = (
  a: readonly [unknown, unknown],
  b: readonly [unknown, unknown],
  eitherOrder: boolean,
): boolean => (a[0] === b[0] && a[1] === b[1]) || (eitherOrder && a[0] === b[1] && a[1] === b[0]);

/**
 * Whether two scalars are the same value. Integers and floats are compared as numbers, texts by
 * their characters, pairs in either order, directed pairs in order; other base types never mix.
 */
export const sameScalar = (a: Scalar, b: Scalar): boolean => {
  if (a.base === 'pair' || b.base === 'pair')
    return isPair(a) && isPair(b) && a.base === b.base && sameTuple(a.value, b.value, true);
  if (isPair(a) && isPair(b)) return sameTuple(a.value, b.value, false);
  if (a.base === 'point' || b.base === 'point')
    return a.base === 'point' && b.base === 'point' && sameTuple(a.value, b.value, false);
  return kindOf(a) === kindOf(b) && a.value === b.value;
};

const isPair = (scalar: Scalar): scalar is Extract<Scalar, { base: 'pair' | 'directedPair' }> =>
  scalar.base === 'pair' || scalar.base === 'directedPair';

/** Base types whose values may be compared with each other. */
const kindOf = (scalar: Scalar): string => {
  switch (scalar.base) {
    case 'integer':
    case 'float':
      return 'number';
    case 'string':
    case 'identifier':
    case 'uri':
      return 'text';
    default:
      return scalar.base;
  }
};

/**
 * Takes the members of `part` out of `whole`, each one once.
 * Returns what is left of `whole`, or null if a member of `part` is not in it often enough.
 */
export const without = (
  whole: readonly Scalar[],
  part: readonly Scalar[],
): readonly Scalar[] | null => {
  const rest = [...whole];
  for (const member of part) {
    const at = rest.findIndex((candidate) => sameScalar(candidate, member));
    if (at === -1) return null;
    rest.splice(at, 1);
  }
  return rest;
};

const sameFields = (
  a: Readonly<Record<string, Scalar | null>>,
  b: Readonly<Record<string, Scalar | null>>,
): boolean => {
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => {
      const [mine, theirs] = [
        a[name] ?? null,
        Object.hasOwn(b, name) ? (b[name] ?? null) : undefined,
      ];
      if (theirs === undefined) return false;
      if (mine === null || theirs === null) return mine === theirs;
      return sameScalar(mine, theirs);
    })
  );
};

/**
 * QTI 3.0 §match on values that are not NULL: same cardinality and same values; multiple containers
 * in any order with the same counts, ordered ones in order, records field by field.
 */
export const sameValue = (a: NonNullable<Value>, b: NonNullable<Value>): boolean => {
  if (a.cardinality === 'single')
    return b.cardinality === 'single' && sameScalar(a.scalar, b.scalar);
  if (a.cardinality === 'record')
    return b.cardinality === 'record' && sameFields(a.fields, b.fields);
  if (b.cardinality !== a.cardinality || a.items.length !== b.items.length) return false;
  if (a.cardinality === 'multiple') return without(a.items, b.items) !== null;
  return a.items.every((item, i) => {
    const other = b.items[i];
    return other !== undefined && sameScalar(item, other);
  });
};
