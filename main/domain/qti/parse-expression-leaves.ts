import { attribute, textOf, type XmlElement } from '../xml/tree.ts';
import { required, wordAttribute } from './attributes.ts';
import type { ExpressionReader, Typed } from './expression-reader.ts';
import { readNumberRef } from './number-ref.ts';
import { readScalar } from './parse-values.ts';
import { anyType, type ExpressionType, type KnownVariable, type Scope } from './scope.ts';
import { type BaseType, baseTypes, single } from './value.ts';

/** The variable that an element names; what is not declared is reported, null then. */
export const namedVariable = (
  element: XmlElement,
  scope: Scope,
  identifier: string,
): KnownVariable | null => {
  if (identifier === '') return null;
  const variable = scope.variable(identifier);
  if (variable === null && !(scope.isTest && identifier.includes('.')))
    scope.reporter.report('variable-undeclared', element, { identifier });
  return variable;
};

const typeOf = (variable: KnownVariable | null): ExpressionType =>
  variable === null ? anyType : { cardinality: variable.cardinality, base: variable.base };

const float: ExpressionType = { cardinality: 'single', base: 'float' };

const baseValue: ExpressionReader = (element, { reporter }) => {
  const base: BaseType | null = wordAttribute(reporter, element, 'base-type', baseTypes, null);
  if (attribute(element, 'base-type') === null)
    reporter.report('attribute-missing', element, { attribute: 'base-type' });
  const scalar = base === null ? null : readScalar(reporter, element, base, textOf(element).trim());
  return {
    expression: { kind: 'value', value: scalar === null ? null : single(scalar) },
    type: { cardinality: 'single', base },
  };
};

const variable: ExpressionReader = (element, scope) => {
  const identifier = required(scope.reporter, element, 'identifier');
  const weight = attribute(element, 'weight-identifier');
  return {
    expression: { kind: 'variable', identifier, weight },
    type: typeOf(namedVariable(element, scope, identifier)),
  };
};

const defaultOf: ExpressionReader = (element, scope) => {
  const identifier = required(scope.reporter, element, 'identifier');
  return {
    expression: { kind: 'default', identifier },
    type: typeOf(namedVariable(element, scope, identifier)),
  };
};

/** The response that an element names; another kind of variable is reported. */
const namedResponse = (element: XmlElement, scope: Scope, identifier: string) => {
  const known = namedVariable(element, scope, identifier);
  if (known !== null && known.kind !== 'response')
    scope.reporter.report('variable-of-other-kind', element, { identifier, needed: 'response' });
  return known?.kind === 'response' ? known : null;
};

const correct: ExpressionReader = (element, scope) => {
  const identifier = required(scope.reporter, element, 'identifier');
  const known = namedResponse(element, scope, identifier);
  if (known !== null && !known.has.correct)
    scope.reporter.report('key-missing', element, { identifier });
  return { expression: { kind: 'correct', identifier }, type: typeOf(known) };
};

const mapResponse: ExpressionReader = (element, scope) => {
  const identifier = required(scope.reporter, element, 'identifier');
  const known = namedResponse(element, scope, identifier);
  if (known !== null && !known.has.mapping)
    scope.reporter.report('mapping-missing', element, { identifier });
  return { expression: { kind: 'mapResponse', identifier }, type: float };
};

const mapResponsePoint: ExpressionReader = (element, scope) => {
  const identifier = required(scope.reporter, element, 'identifier');
  const known = namedResponse(element, scope, identifier);
  if (known !== null && !known.has.areaMapping)
    scope.reporter.report('area-mapping-missing', element, { identifier });
  return { expression: { kind: 'mapResponsePoint', identifier }, type: float };
};

const nothing: ExpressionReader = (): Typed => ({
  expression: { kind: 'value', value: null },
  type: anyType,
});

const mathConstant: ExpressionReader = (element, { reporter }) => {
  required(reporter, element, 'name');
  const name = wordAttribute(reporter, element, 'name', ['pi', 'e'], 'pi');
  return { expression: { kind: 'mathConstant', name }, type: float };
};

const randomInteger: ExpressionReader = (element, scope) => ({
  expression: {
    kind: 'randomInteger',
    min: readNumberRef(element, scope, 'min', 0),
    max: readNumberRef(element, scope, 'max', null),
    step: readNumberRef(element, scope, 'step', 1),
  },
  type: { cardinality: 'single', base: 'integer' },
});

const randomFloat: ExpressionReader = (element, scope) => ({
  expression: {
    kind: 'randomFloat',
    min: readNumberRef(element, scope, 'min', 0),
    max: readNumberRef(element, scope, 'max', null),
  },
  type: float,
});

/** Expressions without operands (QTI 3.0 §Built-in general expressions). */
export const leaves: Readonly<Record<string, ExpressionReader>> = {
  'base-value': baseValue,
  variable,
  default: defaultOf,
  correct,
  'map-response': mapResponse,
  'map-response-point': mapResponsePoint,
  null: nothing,
  'math-constant': mathConstant,
  'random-integer': randomInteger,
  'random-float': randomFloat,
};
