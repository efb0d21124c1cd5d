import type { CallOperator } from './expression.ts';
import type { ExpressionType } from './scope.ts';
import type { BaseType, Cardinality } from './value.ts';

/** What an operator takes and gives, for checks while an item is read. */
export type Signature = {
  /** Fewest and most operands; null = any number. */
  readonly count: readonly [number, number | null];
  /** Allowed cardinalities of every operand; null = any. */
  readonly cardinalities: readonly Cardinality[] | null;
  /** Allowed base types of every operand; null = any. */
  readonly bases: readonly BaseType[] | null;
  readonly result: (operands: readonly ExpressionType[]) => ExpressionType;
  readonly standard?: false;
};

const gives =
  (cardinality: Cardinality, base: BaseType | null): Signature['result'] =>
  () => ({ cardinality, base });

const boolean = gives('single', 'boolean');
const float = gives('single', 'float');
const integer = gives('single', 'integer');

/** Integer if all operands are, float if one is, unknown if one is unknown. */
const numeric: Signature['result'] = (operands) => {
  if (operands.some(({ base }) => base === 'float'))
    return { cardinality: 'single', base: 'float' };
  const known = operands.every(({ base }) => base === 'integer');
  return { cardinality: 'single', base: known ? 'integer' : null };
};

const likeFirst =
  (cardinality: Cardinality | null): Signature['result'] =>
  (operands) => ({
    cardinality: cardinality ?? operands[0]?.cardinality ?? null,
    base: operands.find(({ base }) => base !== null)?.base ?? null,
  });

const numbers: readonly BaseType[] = ['integer', 'float'];
const single: readonly Cardinality[] = ['single'];
const noRecord: readonly Cardinality[] = ['single', 'multiple', 'ordered'];
const containers: readonly Cardinality[] = ['multiple', 'ordered'];

const logic = (count: Signature['count']): Signature => ({
  count,
  cardinalities: single,
  bases: ['boolean'],
  result: boolean,
});
const arithmetic = (
  count: Signature['count'],
  cardinalities: readonly Cardinality[],
  result: Signature['result'],
  bases: readonly BaseType[] = numbers,
): Signature => ({ count, cardinalities, bases, result });
const comparison: Signature = arithmetic([2, 2], single, boolean);
const extension = (count: Signature['count'], result: Signature['result']): Signature => ({
  count,
  cardinalities: null,
  bases: null,
  result,
  standard: false,
});

/** QTI 3.0 §Expressions, operators without attributes. */
export const signatures: Readonly<Record<CallOperator, Signature>> = {
  and: logic([1, null]),
  or: logic([1, null]),
  not: logic([1, 1]),
  sum: arithmetic([1, null], noRecord, numeric),
  product: arithmetic([1, null], noRecord, numeric),
  max: arithmetic([1, null], noRecord, numeric),
  min: arithmetic([1, null], noRecord, numeric),
  gcd: arithmetic([1, null], noRecord, integer, ['integer']),
  lcm: arithmetic([1, null], noRecord, integer, ['integer']),
  subtract: arithmetic([2, 2], single, numeric),
  divide: arithmetic([2, 2], single, float),
  power: arithmetic([2, 2], single, float),
  'integer-divide': arithmetic([2, 2], single, integer, ['integer']),
  'integer-modulus': arithmetic([2, 2], single, integer, ['integer']),
  'integer-to-float': arithmetic([1, 1], single, float, ['integer']),
  round: arithmetic([1, 1], single, integer),
  truncate: arithmetic([1, 1], single, integer),
  lt: comparison,
  lte: comparison,
  gt: comparison,
  gte: comparison,
  'duration-lt': arithmetic([2, 2], single, boolean, ['duration']),
  'duration-gte': arithmetic([2, 2], single, boolean, ['duration']),
  match: { count: [2, 2], cardinalities: null, bases: null, result: boolean },
  member: { count: [2, 2], cardinalities: noRecord, bases: null, result: boolean },
  contains: { count: [2, 2], cardinalities: containers, bases: null, result: boolean },
  delete: {
    count: [2, 2],
    cardinalities: noRecord,
    bases: null,
    result: (operands) =>
      operands.find(({ cardinality }) => cardinality !== 'single') ?? {
        cardinality: null,
        base: null,
      },
  },
  multiple: {
    count: [0, null],
    cardinalities: ['single', 'multiple'],
    bases: null,
    result: likeFirst('multiple'),
  },
  ordered: {
    count: [0, null],
    cardinalities: ['single', 'ordered'],
    bases: null,
    result: likeFirst('ordered'),
  },
  'container-size': { count: [1, 1], cardinalities: containers, bases: null, result: integer },
  random: { count: [1, 1], cardinalities: containers, bases: null, result: likeFirst('single') },
  'is-null': { count: [1, 1], cardinalities: null, bases: null, result: boolean },
  'all-n': extension([1, null], boolean),
  'is-not-null': extension([1, 1], boolean),
  'is-type-of': extension([2, 2], boolean),
  slice: extension([3, 3], gives('single', 'string')),
  'to-boolean': extension([1, 1], boolean),
};

/** Operators that some tools write under another name than the standard's or ours. */
export const otherNames: Readonly<Record<string, CallOperator>> = {
  mod: 'integer-modulus',
  'pre-condition': 'to-boolean',
};
