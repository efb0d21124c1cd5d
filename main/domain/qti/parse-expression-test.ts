import { attribute, type XmlElement } from '../xml/tree.ts';
import { required, wordAttribute } from './attributes.ts';
import { type ItemSubset, type TestCount, testCounts } from './expression.ts';
import type { ExpressionReader, Typed } from './expression-reader.ts';
import { words } from './lexical.ts';
import { anyType, type Scope } from './scope.ts';
import { baseTypes } from './value.ts';

/** Which items of the test are meant (QTI 3.0 §itemSubset). */
const subsetOf = (element: XmlElement): ItemSubset => ({
  section: attribute(element, 'section-identifier'),
  include: words(attribute(element, 'include-category') ?? ''),
  exclude: words(attribute(element, 'exclude-category') ?? ''),
});

/** Gives NULL after reporting when a test's expression stands in an item. */
const inTests =
  (reader: (element: XmlElement, scope: Scope) => Typed): ExpressionReader =>
  (element, scope) => {
    if (scope.isTest) return reader(element, scope);
    scope.reporter.report('test-only-expression', element, { operator: element.written });
    return { expression: { kind: 'value', value: null }, type: anyType };
  };

const count = (name: TestCount): ExpressionReader =>
  inTests((element) => ({
    expression: { kind: 'testCount', count: name, subset: subsetOf(element) },
    type: { cardinality: 'single', base: 'integer' },
  }));

const testVariables = inTests((element, { reporter }) => {
  const base = wordAttribute(reporter, element, 'base-type', baseTypes, null);
  return {
    expression: {
      kind: 'testVariables',
      variable: required(reporter, element, 'variable-identifier'),
      weight: attribute(element, 'weight-identifier'),
      base,
      subset: subsetOf(element),
    },
    type: { cardinality: 'multiple', base },
  };
});

const outcomeLimit = (limit: 'minimum' | 'maximum'): ExpressionReader =>
  inTests((element, { reporter }) => ({
    expression: {
      kind: 'outcomeLimit',
      limit,
      outcome: required(reporter, element, 'outcome-identifier'),
      weight: attribute(element, 'weight-identifier'),
      subset: subsetOf(element),
    },
    type: { cardinality: 'multiple', base: 'float' },
  }));

/** Expressions of a test's outcome processing (QTI 3.0 §Outcome processing expressions). */
export const testExpressions: Readonly<Record<string, ExpressionReader>> = {
  ...Object.fromEntries(testCounts.map((name) => [name, count(name)])),
  'test-variables': testVariables,
  'outcome-minimum': outcomeLimit('minimum'),
  'outcome-maximum': outcomeLimit('maximum'),
};
