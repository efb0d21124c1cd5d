import { attribute, type XmlElement } from '../xml/tree.ts';
import type { Expression } from './expression.ts';
import { compilePattern, looksAnchored } from './pattern.ts';
import type { Reporter } from './problem.ts';
import type { Scope } from './scope.ts';

/** Reports what is wrong with a pattern; an unescaped ^ or $ at its ends would never match. */
export const checkPattern = (reporter: Reporter, element: XmlElement, pattern: string): void => {
  const compiled = compilePattern(pattern);
  if (!compiled.ok)
    reporter.report(
      compiled.error.code,
      element,
      compiled.error.code === 'pattern-invalid'
        ? { pattern, at: compiled.error.at }
        : { pattern, limit: compiled.error.limit },
    );
  else if (looksAnchored(pattern)) reporter.report('pattern-anchored', element, { pattern });
};

const isVariable = (scope: Scope, identifier: string): boolean =>
  scope.variable(identifier)?.base === 'string';

/**
 * The pattern of a patternMatch: text, or the string variable that an attribute {NAME} or NAME stands
 * for. Without the attribute it is the second operand, as some tools write it: null.
 */
export const readPattern = (
  element: XmlElement,
  scope: Scope,
  second: Expression | undefined,
): string | { readonly variable: string } | null => {
  const written = attribute(element, 'pattern');
  if (written === null) {
    scope.reporter.report('not-in-standard', element, { name: element.written });
    const value = second?.kind === 'value' ? second.value : null;
    if (value?.cardinality === 'single' && typeof value.scalar.value === 'string')
      checkPattern(scope.reporter, element, value.scalar.value);
    return null;
  }
  const identifier = /^\{(.+)\}$/.exec(written)?.[1] ?? written;
  if (isVariable(scope, identifier)) return { variable: identifier };
  checkPattern(scope.reporter, element, written);
  return written;
};
