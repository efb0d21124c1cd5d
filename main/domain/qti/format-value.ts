import type { Scalar, Value } from './value.ts';

/** A value as JSON has it: numbers and booleans as such, pairs and points as text, null for NULL. */
export type PlainValue =
  | null
  | boolean
  | number
  | string
  | readonly (boolean | number | string)[]
  | { readonly [field: string]: boolean | number | string | null };

const plainScalar = (scalar: Scalar): boolean | number | string =>
  typeof scalar.value === 'object' ? scalar.value.join(' ') : scalar.value;

/** A value for reports and comparisons; the base types are lost. */
export const plainValue = (value: Value): PlainValue => {
  if (value === null) return null;
  switch (value.cardinality) {
    case 'single':
      return plainScalar(value.scalar);
    case 'multiple':
    case 'ordered':
      return value.items.map(plainScalar);
    case 'record':
      return Object.fromEntries(
        Object.entries(value.fields).map(([name, field]) => [
          name,
          field === null ? null : plainScalar(field),
        ]),
      );
  }
};

/** A scalar as text, in the lexical form of its base type. */
export const scalarText = (scalar: Scalar): string => String(plainScalar(scalar));
