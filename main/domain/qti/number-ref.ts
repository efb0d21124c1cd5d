import { attribute, type XmlElement } from '../xml/tree.ts';
import type { NumberRef } from './expression.ts';
import { lexicalFloat } from './lexical.ts';
import type { Scope } from './scope.ts';

/** A number as written, or the variable that is named in its place (with or without braces). */
const parseNumberRef = (
  element: XmlElement,
  scope: Scope,
  name: string,
  text: string,
): NumberRef => {
  const number = lexicalFloat(text);
  if (number !== null) return number;
  const identifier = text.trim().replace(/^\{(.*)\}$/, '$1');
  if (scope.variable(identifier) === null)
    scope.reporter.report('attribute-invalid', element, { attribute: name, value: text });
  return { variable: identifier };
};

/**
 * An attribute that is a number or names a variable (QTI 3.0 §integerOrVariableRef). Without it the
 * fallback; where there is none, that it is missing is reported and 0 given.
 */
export const readNumberRef = (
  element: XmlElement,
  scope: Scope,
  name: string,
  fallback: number | null,
): NumberRef => {
  const written = attribute(element, name);
  if (written !== null) return parseNumberRef(element, scope, name, written);
  if (fallback === null) scope.reporter.report('attribute-missing', element, { attribute: name });
  return fallback ?? 0;
};

/** One or two such numbers with space between (tolerance); one is used for both. Null if absent. */
export const readTolerance = (
  element: XmlElement,
  scope: Scope,
): readonly [NumberRef, NumberRef] | null => {
  const [lower, upper] = (attribute(element, 'tolerance') ?? '')
    .trim()
    .split(/\s+/)
    .filter((part) => part !== '')
    .map((part) => parseNumberRef(element, scope, 'tolerance', part));
  return lower === undefined ? null : [lower, upper ?? lower];
};
