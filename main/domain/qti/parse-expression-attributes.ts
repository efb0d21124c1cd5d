import { attribute, childElements, type XmlElement } from '../xml/tree.ts';
import { areaIsValid } from './area.ts';
import { booleanAttribute, coordsAttribute, required, wordAttribute } from './attributes.ts';
import {
  type Expression,
  mathFunctions,
  type RoundingMode,
  shapes,
  statistics,
} from './expression.ts';
import { checkOperands, type ExpressionReader, type Typed } from './expression-reader.ts';
import { readNumberRef, readTolerance } from './number-ref.ts';
import type { Signature } from './operator-signatures.ts';
import { readPattern } from './parse-pattern.ts';
import { anyType, type ExpressionType, type Scope } from './scope.ts';
import type { BaseType, Cardinality } from './value.ts';

const single: readonly Cardinality[] = ['single'];
const numbers: readonly BaseType[] = ['integer', 'float'];
const texts: readonly BaseType[] = ['string', 'identifier', 'uri'];
const boolean: ExpressionType = { cardinality: 'single', base: 'boolean' };
const float: ExpressionType = { cardinality: 'single', base: 'float' };

type Operands = {
  readonly typed: readonly Typed[];
  readonly operands: readonly Expression[];
};

const readOperands = (
  element: XmlElement,
  scope: Scope,
  read: (element: XmlElement) => Typed,
  rules: Pick<Signature, 'count' | 'cardinalities' | 'bases'>,
): Operands => {
  const typed = childElements(element).map(read);
  checkOperands(element, scope, typed, rules);
  return { typed, operands: typed.map(({ expression }) => expression) };
};

const twoNumbers = { count: [2, 2], cardinalities: single, bases: numbers } as const;
const twoTexts = { count: [2, 2], cardinalities: single, bases: texts } as const;
const oneNumber = { count: [1, 1], cardinalities: single, bases: numbers } as const;

const equal: ExpressionReader = (element, scope, read) => {
  const { operands } = readOperands(element, scope, read, twoNumbers);
  const modes = ['exact', 'absolute', 'relative'] as const;
  const mode = wordAttribute(scope.reporter, element, 'tolerance-mode', modes, 'exact');
  const tolerance = readTolerance(element, scope);
  if (mode !== 'exact' && tolerance === null)
    scope.reporter.report('attribute-missing', element, { attribute: 'tolerance' });
  return {
    expression: {
      kind: 'equal',
      mode,
      tolerance: mode === 'exact' ? [0, 0] : (tolerance ?? [0, 0]),
      includeLower: booleanAttribute(scope.reporter, element, 'include-lower-bound', true),
      includeUpper: booleanAttribute(scope.reporter, element, 'include-upper-bound', true),
      operands,
    },
    type: boolean,
  };
};

/** Some tools write significantFigure, decimalPlace; they can mean nothing else. */
const readRounding = (element: XmlElement, scope: Scope): RoundingMode => {
  const mode = wordAttribute(
    scope.reporter,
    element,
    'rounding-mode',
    ['significantFigures', 'decimalPlaces', 'significantFigure', 'decimalPlace'],
    'significantFigures',
  );
  return mode.startsWith('significant') ? 'significantFigures' : 'decimalPlaces';
};

const rounding =
  (kind: 'equalRounded' | 'roundTo'): ExpressionReader =>
  (element, scope, read) => {
    const rules = kind === 'roundTo' ? oneNumber : twoNumbers;
    const { operands } = readOperands(element, scope, read, rules);
    const mode = readRounding(element, scope);
    const figures = readNumberRef(element, scope, 'figures', null);
    const least = mode === 'significantFigures' ? 1 : 0;
    if (typeof figures === 'number' && (!Number.isInteger(figures) || figures < least))
      scope.reporter.report('attribute-invalid', element, { attribute: 'figures', value: figures });
    return {
      expression: { kind, mode, figures, operands },
      type: kind === 'roundTo' ? float : boolean,
    };
  };

const stringMatch: ExpressionReader = (element, scope, read) => ({
  expression: {
    kind: 'stringMatch',
    caseSensitive: booleanAttribute(scope.reporter, element, 'case-sensitive', true),
    substring: booleanAttribute(scope.reporter, element, 'substring', false),
    operands: readOperands(element, scope, read, twoTexts).operands,
  },
  type: boolean,
});

/** Two operands: the standard's operator. Three: a part of a text, which some tools write. */
const substring: ExpressionReader = (element, scope, read) => {
  if (childElements(element).length === 3) {
    scope.reporter.report('not-in-standard', element, { name: element.written });
    const rules = { count: [3, 3], cardinalities: single, bases: null } as const;
    const { operands } = readOperands(element, scope, read, rules);
    return {
      expression: { kind: 'call', operator: 'slice', operands },
      type: { cardinality: 'single', base: 'string' },
    };
  }
  return {
    expression: {
      kind: 'substring',
      caseSensitive: booleanAttribute(scope.reporter, element, 'case-sensitive', true),
      operands: readOperands(element, scope, read, twoTexts).operands,
    },
    type: boolean,
  };
};

const patternMatch: ExpressionReader = (element, scope, read) => {
  const count = attribute(element, 'pattern') === null ? 2 : 1;
  const rules = { count: [count, count], cardinalities: single, bases: texts } as const;
  const { operands } = readOperands(element, scope, read, rules);
  const caseSensitive = booleanAttribute(scope.reporter, element, 'case-sensitive', true);
  return {
    expression: {
      kind: 'patternMatch',
      pattern: readPattern(element, scope, operands[1]),
      caseSensitive,
      operands,
    },
    type: boolean,
  };
};

const anyN: ExpressionReader = (element, scope, read) => ({
  expression: {
    kind: 'anyN',
    min: readNumberRef(element, scope, 'min', null),
    max: readNumberRef(element, scope, 'max', null),
    operands: readOperands(element, scope, read, {
      count: [1, null],
      cardinalities: single,
      bases: ['boolean'],
    }).operands,
  },
  type: boolean,
});

/** With n as an attribute; some tools write it as a second operand. */
const index: ExpressionReader = (element, scope, read) => {
  const byOperand = attribute(element, 'n') === null;
  if (byOperand) scope.reporter.report('not-in-standard', element, { name: element.written });
  const typed = childElements(element).map(read);
  const count = byOperand ? 2 : 1;
  checkOperands(element, scope, typed, { count: [count, count], cardinalities: null, bases: null });
  checkOperands(element, scope, typed.slice(0, 1), {
    count: [0, null],
    cardinalities: ['ordered'],
    bases: null,
  });
  return {
    expression: {
      kind: 'index',
      n: byOperand ? null : readNumberRef(element, scope, 'n', null),
      operands: typed.map(({ expression }) => expression),
    },
    type: { cardinality: 'single', base: typed[0]?.type.base ?? null },
  };
};

const fieldValue: ExpressionReader = (element, scope, read) => ({
  expression: {
    kind: 'fieldValue',
    field: required(scope.reporter, element, 'field-identifier'),
    operands: readOperands(element, scope, read, {
      count: [1, 1],
      cardinalities: ['record'],
      bases: null,
    }).operands,
  },
  type: { cardinality: 'single', base: null },
});

const repeat: ExpressionReader = (element, scope, read) => {
  const rules = { count: [1, null], cardinalities: ['single', 'ordered'], bases: null } as const;
  const { typed, operands } = readOperands(element, scope, read, rules);
  return {
    expression: {
      kind: 'repeat',
      count: readNumberRef(element, scope, 'number-repeats', null),
      operands,
    },
    type: { cardinality: 'ordered', base: typed[0]?.type.base ?? null },
  };
};

const inside: ExpressionReader = (element, scope, read) => {
  const shape = wordAttribute(scope.reporter, element, 'shape', shapes, 'default');
  required(scope.reporter, element, 'shape');
  const coords = coordsAttribute(scope.reporter, element);
  if (!areaIsValid(shape, coords))
    scope.reporter.report('attribute-invalid', element, {
      attribute: 'coords',
      value: attribute(element, 'coords') ?? '',
    });
  const rules = {
    count: [1, 1],
    cardinalities: ['single', 'multiple', 'ordered'],
    bases: ['point'],
  } as const;
  const { operands } = readOperands(element, scope, read, rules);
  return { expression: { kind: 'inside', shape, coords, operands }, type: boolean };
};

const statsOperator: ExpressionReader = (element, scope, read) => {
  required(scope.reporter, element, 'name');
  const rules = {
    count: [1, 1],
    cardinalities: ['multiple', 'ordered'],
    bases: numbers,
  } as const;
  return {
    expression: {
      kind: 'stats',
      name: wordAttribute(scope.reporter, element, 'name', statistics, 'mean'),
      operands: readOperands(element, scope, read, rules).operands,
    },
    type: float,
  };
};

const mathOperator: ExpressionReader = (element, scope, read) => {
  required(scope.reporter, element, 'name');
  const name = wordAttribute(scope.reporter, element, 'name', mathFunctions, 'abs');
  const count = name === 'atan2' ? 2 : 1;
  const rules = { count: [count, count], cardinalities: single, bases: numbers } as const;
  const { typed, operands } = readOperands(element, scope, read, rules);
  const isWhole = name === 'floor' || name === 'ceil' || name === 'signum';
  const base = isWhole ? 'integer' : name === 'abs' ? (typed[0]?.type.base ?? null) : 'float';
  return { expression: { kind: 'math', name, operands }, type: { cardinality: 'single', base } };
};

/** No custom operator is known here: it is NULL when it runs, and refuses an import by its name. */
const customOperator: ExpressionReader = (element, scope, read) => {
  const [className, definition] = [attribute(element, 'class'), attribute(element, 'definition')];
  scope.reporter.report('custom-operator', element, {
    name: definition ?? className ?? element.written,
  });
  const operands = childElements(element).map((child) => read(child).expression);
  return { expression: { kind: 'custom', className, definition, operands }, type: anyType };
};

/** Operators with attributes of their own (QTI 3.0 §Operators). */
export const attributeOperators: Readonly<Record<string, ExpressionReader>> = {
  equal,
  'equal-rounded': rounding('equalRounded'),
  'round-to': rounding('roundTo'),
  'string-match': stringMatch,
  substring,
  'pattern-match': patternMatch,
  'any-n': anyN,
  index,
  'field-value': fieldValue,
  repeat,
  inside,
  'stats-operator': statsOperator,
  'math-operator': mathOperator,
  'custom-operator': customOperator,
};
