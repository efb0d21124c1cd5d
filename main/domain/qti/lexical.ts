import type { BaseType, Scalar } from './value.ts';

const XML_SPACE = /[ \t\r\n]+/;

/** Words of a text, split at white space; none for a text of white space. */
export const words = (text: string): readonly string[] =>
  text
    .trim()
    .split(XML_SPACE)
    .filter((word) => word !== '');

/** A number as XML Schema writes it (float or decimal); null if it is not a finite one. */
export const lexicalFloat = (text: string): number | null => {
  const trimmed = text.trim();
  if (!/^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/.test(trimmed)) return null;
  const value = Number(trimmed);
  return Number.isFinite(value) ? (value === 0 ? 0 : value) : null;
};

/** A whole number as XML Schema writes it; null if it is not one or not exact in a double. */
export const lexicalInteger = (text: string): number | null => {
  const trimmed = text.trim();
  if (!/^[+-]?\d+$/.test(trimmed)) return null;
  const value = Number(trimmed);
  return Number.isSafeInteger(value) ? (value === 0 ? 0 : value) : null;
};

/** true, false, 1 or 0 as XML Schema writes them; null otherwise. */
export const lexicalBoolean = (text: string): boolean | null => {
  const trimmed = text.trim();
  if (trimmed === 'true' || trimmed === '1') return true;
  return trimmed === 'false' || trimmed === '0' ? false : null;
};

const ISO_DURATION = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

/**
 * Seconds of a duration: a number of seconds (QTI 2) or an ISO 8601 duration without years and
 * months, which have no fixed length (PT1H30M); null if it is neither.
 */
export const lexicalDuration = (text: string): number | null => {
  const seconds = lexicalFloat(text);
  if (seconds !== null) return seconds >= 0 ? seconds : null;
  const parts = ISO_DURATION.exec(text.trim());
  if (parts === null || !/\d/.test(text) || text.trim().endsWith('T')) return null;
  const [weeks = 0, days = 0, hours = 0, minutes = 0, rest = 0] = parts
    .slice(1)
    .map((part) => Number(part ?? 0));
  return (((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60 + rest;
};

const pairOf = (text: string): readonly [string, string] | null => {
  const [first, second, ...more] = words(text);
  return first === undefined || second === undefined || more.length > 0 ? null : [first, second];
};

const pointOf = (text: string): readonly [number, number] | null => {
  const pair = pairOf(text);
  if (pair === null) return null;
  const [x, y] = [lexicalFloat(pair[0]), lexicalFloat(pair[1])];
  return x === null || y === null ? null : [x, y];
};

/**
 * Reads one value of a base type from its lexical form in a file (QTI 3.0 §Base types).
 * Null if the text is not of that type; an empty string is given as one, the caller makes it NULL.
 */
export const lexicalScalar = (base: BaseType, text: string): Scalar | null => {
  switch (base) {
    case 'boolean': {
      const value = lexicalBoolean(text);
      return value === null ? null : { base, value };
    }
    case 'integer': {
      const value = lexicalInteger(text);
      return value === null ? null : { base, value };
    }
    case 'float': {
      const value = lexicalFloat(text);
      return value === null ? null : { base, value };
    }
    case 'duration': {
      const value = lexicalDuration(text);
      return value === null ? null : { base, value };
    }
    case 'pair':
    case 'directedPair': {
      const value = pairOf(text);
      return value === null ? null : { base, value };
    }
    case 'point': {
      const value = pointOf(text);
      return value === null ? null : { base, value };
    }
    case 'string':
      return { base, value: text };
    case 'identifier':
    case 'uri':
    case 'file':
      return { base, value: text.trim() };
  }
};
