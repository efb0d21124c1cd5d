/**
 * Values of QTI variables as plain data (they survive JSON).
 * NULL is null; an empty container does not exist, because QTI says that it is NULL (QTI 3.0
 * §Cardinality: "an empty container is always treated as a NULL value"); so is an empty string.
 */

export const baseTypes = [
  'boolean',
  'directedPair',
  'duration',
  'file',
  'float',
  'identifier',
  'integer',
  'pair',
  'point',
  'string',
  'uri',
] as const;
export type BaseType = (typeof baseTypes)[number];

export const cardinalities = ['single', 'multiple', 'ordered', 'record'] as const;
export type Cardinality = (typeof cardinalities)[number];

/** One typed value. A duration is in seconds, a pair keeps the order in which it was written. */
export type Scalar =
  | { readonly base: 'boolean'; readonly value: boolean }
  | { readonly base: 'integer' | 'float' | 'duration'; readonly value: number }
  | { readonly base: 'identifier' | 'string' | 'uri' | 'file'; readonly value: string }
  | { readonly base: 'pair' | 'directedPair'; readonly value: readonly [string, string] }
  | { readonly base: 'point'; readonly value: readonly [number, number] };

export type SingleValue = { readonly cardinality: 'single'; readonly scalar: Scalar };

/** Several values of one base type; never empty. */
export type ContainerValue = {
  readonly cardinality: 'multiple' | 'ordered';
  readonly base: BaseType;
  readonly items: readonly Scalar[];
};

export type RecordValue = {
  readonly cardinality: 'record';
  readonly fields: Readonly<Record<string, Scalar | null>>;
};

/** The value of a variable or expression; null is QTI's NULL. */
export type Value = SingleValue | ContainerValue | RecordValue | null;

/** Wraps a scalar; an empty string is NULL (QTI 3.0 §Base types). */
export const single = (scalar: Scalar): Value =>
  scalar.value === '' ? null : { cardinality: 'single', scalar };

export const booleanValue = (value: boolean): Value => single({ base: 'boolean', value });

/** A number, or NULL where the result is not a finite number: NaN and infinity never get out. */
export const numberValue = (base: 'integer' | 'float' | 'duration', value: number): Value =>
  Number.isFinite(value) ? single({ base, value: value === 0 ? 0 : value }) : null;

/** A container, or NULL if it would be empty. */
export const container = (cardinality: 'multiple' | 'ordered', items: readonly Scalar[]): Value => {
  const [first] = items;
  return first === undefined ? null : { cardinality, base: first.base, items };
};

/** All scalars of a value in order; none for NULL. A record gives those of its fields. */
export const scalarsOf = (value: Value): readonly Scalar[] => {
  if (value === null) return [];
  switch (value.cardinality) {
    case 'single':
      return [value.scalar];
    case 'multiple':
    case 'ordered':
      return value.items;
    case 'record':
      return Object.values(value.fields).filter((field) => field !== null);
  }
};

/** The base type of a value; null for NULL and records. */
export const baseOf = (value: Value): BaseType | null => {
  if (value === null || value.cardinality === 'record') return null;
  return value.cardinality === 'single' ? value.scalar.base : value.base;
};
