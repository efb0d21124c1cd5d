import { childElements, type XmlElement } from '../xml/tree.ts';
import { type CallOperator, callOperators } from './expression.ts';
import { checkOperands, type ExpressionReader, type Typed } from './expression-reader.ts';
import { otherNames, signatures } from './operator-signatures.ts';
import { attributeOperators } from './parse-expression-attributes.ts';
import { extensions } from './parse-expression-extensions.ts';
import { leaves } from './parse-expression-leaves.ts';
import { testExpressions } from './parse-expression-test.ts';
import { anyType, type ExpressionType, type Scope } from './scope.ts';

/** Stands for an expression that could not be read, after that was reported. */
const unknown: Typed = { expression: { kind: 'value', value: null }, type: anyType };

const isCallOperator = (name: string): name is CallOperator =>
  callOperators.some((operator) => operator === name);

const isContainer = ({ type }: Typed): boolean =>
  type.cardinality === 'multiple' || type.cardinality === 'ordered';

/** Checks of operators whose operands have to fit each other. */
const checkPair = (
  operator: CallOperator,
  element: XmlElement,
  scope: Scope,
  [first, second]: readonly Typed[],
): void => {
  if (first === undefined || second === undefined) return;
  const [a, b] = [first.type, second.type];
  if (operator === 'match' && a.cardinality !== b.cardinality)
    if (a.cardinality !== null && b.cardinality !== null)
      scope.reporter.report('operand-cardinality', element, {
        needed: a.cardinality,
        found: b.cardinality,
      });
  if (operator === 'delete' && isContainer(first) && b.cardinality === 'single')
    scope.reporter.report('operands-reversed', element);
  if (operator === 'member' && (isContainer(first) || b.cardinality === 'single'))
    scope.reporter.report('operand-cardinality', element, {
      needed: 'single multiple',
      found: `${a.cardinality ?? ''} ${b.cardinality ?? ''}`.trim(),
    });
  if (['match', 'member', 'contains', 'delete'].includes(operator) && !comparable(a, b))
    scope.reporter.report('operand-base-type', element, {
      needed: a.base ?? '',
      found: b.base ?? '',
    });
};

const comparisonKind = (base: ExpressionType['base']): string | null => {
  if (base === 'integer' || base === 'float') return 'number';
  return base === 'string' || base === 'identifier' || base === 'uri' ? 'text' : base;
};

/** Whether values of two types can ever be the same. */
const comparable = (a: ExpressionType, b: ExpressionType): boolean =>
  a.base === null || b.base === null || comparisonKind(a.base) === comparisonKind(b.base);

const readCall = (
  operator: CallOperator,
  element: XmlElement,
  scope: Scope,
  read: (element: XmlElement) => Typed,
): Typed => {
  const signature = signatures[operator];
  const operands = childElements(element).map(read);
  checkOperands(element, scope, operands, signature);
  checkPair(operator, element, scope, operands);
  return {
    expression: {
      kind: 'call',
      operator,
      operands: operands.map(({ expression }) => expression),
    },
    type: signature.result(operands.map(({ type }) => type)),
  };
};

const readers: Readonly<Record<string, ExpressionReader>> = {
  ...leaves,
  ...attributeOperators,
  ...extensions,
  ...testExpressions,
};

/**
 * Reads an expression of response, template or outcome processing (QTI 3.0 §Expressions) from QTI 3
 * names. Everything wrong is reported; what can't be read becomes NULL, so that reading goes on.
 */
export const readExpression = (element: XmlElement, scope: Scope): Typed => {
  const read = (child: XmlElement): Typed => readExpression(child, scope);
  const name = element.name.replace(/^qti-/, '');
  const reader = Object.hasOwn(readers, name) ? readers[name] : undefined;
  if (reader !== undefined) return reader(element, scope, read);
  const operator = Object.hasOwn(otherNames, name) ? otherNames[name] : name;
  if (operator === undefined || !isCallOperator(operator)) {
    scope.reporter.report('operator-unknown', element, { operator: element.written });
    return unknown;
  }
  if (operator !== name || signatures[operator].standard === false)
    scope.reporter.report('not-in-standard', element, { name: element.written });
  return readCall(operator, element, scope, read);
};
