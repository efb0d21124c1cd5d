import { childElements, type XmlElement } from '../xml/tree.ts';
import { required } from './attributes.ts';
import type { Branch, Expression, Rule } from './expression.ts';
import { readExpression } from './parse-expression.ts';
import type { Scope, VariableKind } from './scope.ts';
import { checkAssigned } from './type-check.ts';

/** Which processing rules stand in; each has its own names for the same conditions. */
export type Processing = 'response' | 'template' | 'outcome';

type RuleReader = (element: XmlElement, scope: Scope, processing: Processing) => Rule;

const nullExpression: Expression = { kind: 'value', value: null };

/** The variable that a rule sets: reported if it is not declared, or of a kind that it can't set. */
const target = (element: XmlElement, scope: Scope, kinds: readonly VariableKind[]): string => {
  const identifier = required(scope.reporter, element, 'identifier');
  const known = identifier === '' ? null : scope.variable(identifier);
  if (identifier !== '' && known === null)
    scope.reporter.report('variable-undeclared', element, { identifier });
  if (known !== null && !kinds.includes(known.kind))
    scope.reporter.report('variable-of-other-kind', element, {
      identifier,
      needed: kinds.join(' '),
    });
  return identifier;
};

/** The one expression within a rule; NULL after reporting if there is none, or more. */
const onlyExpression = (element: XmlElement, scope: Scope) => {
  const [first, ...more] = childElements(element);
  if (first === undefined || more.length > 0)
    scope.reporter.report('operands-count', element, {
      found: childElements(element).length,
      fewest: 1,
      most: 1,
    });
  return first === undefined ? null : readExpression(first, scope);
};

const setting =
  (
    kind: 'setOutcome' | 'setResponse' | 'setTemplate' | 'setCorrect',
    sets: VariableKind,
  ): RuleReader =>
  (element, scope) => {
    const identifier = target(element, scope, [sets]);
    const typed = onlyExpression(element, scope);
    if (typed !== null) checkAssigned(element, scope, identifier, typed.type);
    return { kind, identifier, expression: typed?.expression ?? nullExpression };
  };

const lookupOutcome: RuleReader = (element, scope) => {
  const identifier = target(element, scope, ['outcome']);
  if (scope.variable(identifier)?.has.table === false)
    scope.reporter.report('table-missing', element, { identifier });
  const typed = onlyExpression(element, scope);
  return { kind: 'lookupOutcome', identifier, expression: typed?.expression ?? nullExpression };
};

const setDefault: RuleReader = (element, scope) => {
  const identifier = target(element, scope, ['response', 'outcome', 'template']);
  if (childElements(element).length === 0) {
    scope.reporter.report('not-in-standard', element, { name: element.written });
    return { kind: 'setDefault', identifier, expression: null };
  }
  const typed = onlyExpression(element, scope);
  if (typed !== null) checkAssigned(element, scope, identifier, typed.type);
  return { kind: 'setDefault', identifier, expression: typed?.expression ?? nullExpression };
};

const setResponse: RuleReader = (element, scope, processing) => {
  scope.reporter.report('not-in-standard', element, { name: element.written });
  return setting('setResponse', 'response')(element, scope, processing);
};

const readBranch = (element: XmlElement, scope: Scope, processing: Processing): Branch => {
  const [condition, ...rules] = childElements(element);
  if (condition === undefined) {
    scope.reporter.report('child-missing', element, { child: 'expression' });
    return { when: nullExpression, rules: [] };
  }
  const typed = readExpression(condition, scope);
  const { cardinality, base } = typed.type;
  if (cardinality !== null && cardinality !== 'single')
    scope.reporter.report('operand-cardinality', element, { needed: 'single', found: cardinality });
  else if (base !== null && base !== 'boolean')
    scope.reporter.report('operand-base-type', element, { needed: 'boolean', found: base });
  return { when: typed.expression, rules: readRules(rules, scope, processing) };
};

const condition: RuleReader = (element, scope, processing) => {
  const branches: Branch[] = [];
  let otherwise: readonly Rule[] = [];
  for (const part of childElements(element)) {
    if (part.name === `qti-${processing}-if` || part.name === `qti-${processing}-else-if`)
      branches.push(readBranch(part, scope, processing));
    else if (part.name === `qti-${processing}-else`)
      otherwise = readRules(childElements(part), scope, processing);
    else scope.reporter.report('rule-unknown', part, { rule: part.written });
  }
  if (branches.length === 0)
    scope.reporter.report('child-missing', element, { child: `qti-${processing}-if` });
  return { kind: 'condition', branches, otherwise };
};

const constraint: RuleReader = (element, scope) => ({
  kind: 'constraint',
  expression: onlyExpression(element, scope)?.expression ?? nullExpression,
});

const fragment: RuleReader = (element, scope, processing) => ({
  kind: 'fragment',
  rules: readRules(childElements(element), scope, processing),
});

const exit: RuleReader = () => ({ kind: 'exit' });

const setOutcome = setting('setOutcome', 'outcome');
const readers: Readonly<Record<Processing, Readonly<Record<string, RuleReader>>>> = {
  response: {
    'qti-response-condition': condition,
    'qti-response-processing-fragment': fragment,
    'qti-set-outcome-value': setOutcome,
    'qti-lookup-outcome-value': lookupOutcome,
    'qti-exit-response': exit,
    'qti-set-response-value': setResponse,
    'qti-set-default-value': setDefault,
  },
  outcome: {
    'qti-outcome-condition': condition,
    'qti-outcome-processing-fragment': fragment,
    'qti-set-outcome-value': setOutcome,
    'qti-lookup-outcome-value': lookupOutcome,
    'qti-exit-test': exit,
  },
  template: {
    'qti-template-condition': condition,
    'qti-template-constraint': constraint,
    'qti-set-template-value': setting('setTemplate', 'template'),
    'qti-set-correct-response': setting('setCorrect', 'response'),
    'qti-set-default-value': setDefault,
    'qti-exit-template': exit,
  },
};

/**
 * Reads rules of response, template or outcome processing (QTI 3.0 §responseProcessing and on).
 * Everything wrong is reported; a rule that is not known is left out, which refuses the item.
 */
export const readRules = (
  elements: readonly XmlElement[],
  scope: Scope,
  processing: Processing,
): readonly Rule[] =>
  elements.flatMap((element) => {
    const known = readers[processing];
    const reader = Object.hasOwn(known, element.name) ? known[element.name] : undefined;
    if (reader !== undefined) return [reader(element, scope, processing)];
    scope.reporter.report('rule-unknown', element, { rule: element.written });
    return [];
  });
