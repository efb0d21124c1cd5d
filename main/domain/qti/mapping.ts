import { insideArea } from './area.ts';
import { numberOf, sameScalar } from './compare.ts';
import { exactSum } from './decimal.ts';
import type { AreaMapping, LookupTable, MapEntry, Mapping } from './model.ts';
import { type Scalar, scalarsOf, single, type Value } from './value.ts';

const clamp = (
  value: number,
  { lowerBound, upperBound }: Pick<Mapping, 'lowerBound' | 'upperBound'>,
): number => Math.min(upperBound ?? Infinity, Math.max(lowerBound ?? -Infinity, value));

/** Texts as they are compared without regard to case. Not by locale: İ must not depend on where. */
export const caseFolded = (text: string): string => text.toUpperCase().toLowerCase();

const isKey = (entry: MapEntry, scalar: Scalar): boolean => {
  if (sameScalar(entry.key, scalar)) return true;
  return (
    !entry.caseSensitive &&
    typeof entry.key.value === 'string' &&
    typeof scalar.value === 'string' &&
    caseFolded(entry.key.value) === caseFolded(scalar.value)
  );
};

/**
 * QTI 3.0 §mapResponse: the sum of the mapped values, within the bounds. A value that occurs more
 * than once counts once; one without an entry counts the default value, once for each different
 * value. No answer at all is a sum of nothing, 0, within the bounds: a default is never earned by
 * leaving an item blank. The sum does not depend on the order of the values.
 */
export const mapValue = (mapping: Mapping, value: Value): number => {
  const different: Scalar[] = [];
  for (const scalar of scalarsOf(value))
    if (!different.some((seen) => sameScalar(seen, scalar))) different.push(scalar);
  const counted = new Set<MapEntry>();
  const values: number[] = [];
  for (const scalar of different) {
    const entry = mapping.entries.find((candidate) => isKey(candidate, scalar));
    if (entry === undefined) values.push(mapping.fallback);
    else if (!counted.has(entry)) {
      counted.add(entry);
      values.push(entry.value);
    }
  }
  return clamp(exactSum(values), mapping);
};

/**
 * QTI 3.0 §mapResponsePoint: each area counts once however many points fall in it; a point counts in
 * the first area that holds it; points outside of all areas count the default value each.
 */
export const mapPoints = (mapping: AreaMapping, value: Value): number => {
  const counted = new Set<number>();
  const values: number[] = [];
  for (const scalar of scalarsOf(value)) {
    if (scalar.base !== 'point') continue;
    const at = mapping.entries.findIndex(({ shape, coords }) =>
      insideArea(shape, coords, scalar.value),
    );
    const entry = mapping.entries[at];
    if (entry === undefined) values.push(mapping.fallback);
    else if (!counted.has(at)) {
      counted.add(at);
      values.push(entry.value);
    }
  }
  return clamp(exactSum(values), mapping);
};

/**
 * QTI 3.0 §lookupOutcomeValue: the target of a number in a table. A match table looks for the same
 * whole number; an interpolation table takes the first entry, in the order written, whose source is
 * not above the number (or is below it, where the boundary is not included). NULL gives NULL.
 */
export const lookUp = (table: LookupTable, value: Value): Value => {
  const source = value?.cardinality === 'single' ? numberOf(value.scalar) : null;
  if (source === null) return null;
  const target =
    table.kind === 'match'
      ? table.entries.find((entry) => entry.from === source)?.to
      : table.entries.find(
          (entry) => entry.from < source || (entry.includeBoundary && entry.from === source),
        )?.to;
  const found = target ?? table.fallback;
  return found === null ? null : single(found);
};
