type Json = unknown;

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
const isObject = (value: Json): value is Readonly<Record<string, Json>> =>
  typeof value === 'object' && value !== null && !isList(value);

/** A step of a path: the identifier of a member of a list if it has one, else its place from 1. */
const stepOf = (member: Json, index: number): string =>
  isObject(member) && typeof member.identifier === 'string' ? member.identifier : `${index + 1}`;

/**
 * Where two values of plain data first differ, as a path like `sections/compute/children/ca-001`;
 * '' if they differ as a whole, null if they are the same.
 */
export const firstDifference = (a: Json, b: Json): string | null => {
  if (isList(a) && isList(b)) {
    for (const [index, member] of a.entries()) {
      const found = index < b.length ? firstDifference(member, b[index]) : '';
      if (found !== null) return join(stepOf(member, index), found);
    }
    return a.length === b.length ? null : stepOf(b[a.length], a.length);
  }
  if (isObject(a) && isObject(b)) {
    for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
      const [mine, theirs] = [own(a, key), own(b, key)];
      const found = firstDifference(mine, theirs);
      if (found !== null) return join(key, found);
    }
    return null;
  }
  return Object.is(a, b) ? null : '';
};

const own = (value: Readonly<Record<string, Json>>, key: string): Json =>
  Object.hasOwn(value, key) ? value[key] : undefined;

const join = (step: string, rest: string): string => (rest === '' ? step : `${step}/${rest}`);
