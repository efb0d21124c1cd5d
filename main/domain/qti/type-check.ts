import type { XmlElement } from '../xml/tree.ts';
import type { ExpressionType, Scope } from './scope.ts';
import type { BaseType } from './value.ts';

const kindOf = (base: BaseType): string => {
  if (base === 'integer' || base === 'float') return 'number';
  return base === 'string' || base === 'identifier' || base === 'uri' ? 'text' : base;
};

/**
 * Checks the type of an expression against the variable that it is assigned to (QTI 3.0
 * §setOutcomeValue). A float for an integer variable is only warned of, since many tools write it and
 * a whole float is the same number; an integer for a float variable is let pass.
 */
export const checkAssigned = (
  element: XmlElement,
  scope: Scope,
  identifier: string,
  type: ExpressionType,
): void => {
  const variable = scope.variable(identifier);
  if (variable === null) return;
  if (variable.cardinality !== type.cardinality)
    if (variable.cardinality !== null && type.cardinality !== null)
      scope.reporter.report('value-cardinality', element, {
        identifier,
        needed: variable.cardinality,
        found: type.cardinality,
      });
  if (variable.base === null || type.base === null || variable.base === type.base) return;
  if (variable.base === 'integer' && type.base === 'float')
    scope.reporter.report('float-to-integer', element, { identifier });
  else if (kindOf(variable.base) !== kindOf(type.base))
    scope.reporter.report('value-base-type', element, {
      identifier,
      needed: variable.base,
      found: type.base,
    });
};
