import type { XmlElement } from '../xml/tree.ts';
import type { Expression } from './expression.ts';
import type { Signature } from './operator-signatures.ts';
import type { ExpressionType, Scope } from './scope.ts';

/** An expression with what is known of its value before it runs. */
export type Typed = { readonly expression: Expression; readonly type: ExpressionType };

/** Reads one kind of element; operands are read through `read`, so that readers need no cycle. */
export type ExpressionReader = (
  element: XmlElement,
  scope: Scope,
  read: (element: XmlElement) => Typed,
) => Typed;

/** Reports operands of which there are too few, too many, or which can't be right by their type. */
export const checkOperands = (
  element: XmlElement,
  scope: Scope,
  operands: readonly Typed[],
  { count, cardinalities, bases }: Pick<Signature, 'count' | 'cardinalities' | 'bases'>,
): void => {
  const [fewest, most] = count;
  if (operands.length < fewest || (most !== null && operands.length > most))
    scope.reporter.report('operands-count', element, {
      found: operands.length,
      fewest,
      most: most ?? '',
    });
  for (const { type } of operands) {
    if (cardinalities !== null && type.cardinality !== null)
      if (!cardinalities.includes(type.cardinality))
        scope.reporter.report('operand-cardinality', element, {
          needed: cardinalities.join(' '),
          found: type.cardinality,
        });
    if (bases !== null && type.base !== null && !bases.includes(type.base))
      scope.reporter.report('operand-base-type', element, {
        needed: bases.join(' '),
        found: type.base,
      });
  }
};
