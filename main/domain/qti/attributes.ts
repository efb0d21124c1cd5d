import { attribute, type XmlElement } from '../xml/tree.ts';
import { lexicalBoolean, lexicalFloat, lexicalInteger, words } from './lexical.ts';
import type { Reporter } from './problem.ts';

/** Attributes of one element, with mistakes reported; every reader gives a usable value. */

const invalid = (reporter: Reporter, element: XmlElement, name: string, value: string): void =>
  reporter.report('attribute-invalid', element, { attribute: name, value });

/** An attribute that must be there and not be empty; an empty text is given after reporting. */
export const required = (reporter: Reporter, element: XmlElement, name: string): string => {
  const value = attribute(element, name)?.trim() ?? '';
  if (value === '') reporter.report('attribute-missing', element, { attribute: name });
  return value;
};

/** true or false; the fallback if it is not given, or given wrong (which is reported). */
export const booleanAttribute = (
  reporter: Reporter,
  element: XmlElement,
  name: string,
  fallback: boolean,
): boolean => {
  const written = attribute(element, name);
  if (written === null) return fallback;
  const value = lexicalBoolean(written);
  if (value === null) invalid(reporter, element, name, written);
  return value ?? fallback;
};

/** A number; null if it is not given, or given wrong (which is reported). */
export const numberAttribute = (
  reporter: Reporter,
  element: XmlElement,
  name: string,
): number | null => {
  const written = attribute(element, name);
  if (written === null) return null;
  const value = lexicalFloat(written);
  if (value === null) invalid(reporter, element, name, written);
  return value;
};

/** A whole number of at least `least`; null if it is not given, or given wrong (reported). */
export const countAttribute = (
  reporter: Reporter,
  element: XmlElement,
  name: string,
  least = 0,
): number | null => {
  const written = attribute(element, name);
  if (written === null) return null;
  const value = lexicalInteger(written);
  if (value !== null && value >= least) return value;
  invalid(reporter, element, name, written);
  return null;
};

/** One of some words; the fallback if it is not given, or given wrong (which is reported). */
export const wordAttribute = <const T extends string, const F extends T | null>(
  reporter: Reporter,
  element: XmlElement,
  name: string,
  allowed: readonly T[],
  fallback: F,
): T | F => {
  const written = attribute(element, name);
  if (written === null) return fallback;
  const value = allowed.find((word) => word === written.trim());
  if (value === undefined) invalid(reporter, element, name, written);
  return value ?? fallback;
};

/** Coordinates: numbers with commas or spaces between; an empty list if not given or wrong. */
export const coordsAttribute = (reporter: Reporter, element: XmlElement): readonly number[] => {
  const written = attribute(element, 'coords') ?? '';
  const numbers = words(written.replaceAll(',', ' ')).map(lexicalFloat);
  if (numbers.includes(null)) {
    invalid(reporter, element, 'coords', written);
    return [];
  }
  return numbers.filter((number) => number !== null);
};
