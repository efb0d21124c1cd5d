import { childElements, childNamed, type XmlElement } from '../xml/tree.ts';
import { booleanAttribute, numberAttribute, required, wordAttribute } from './attributes.ts';
import type { OutcomeDeclaration, ResponseDeclaration, TemplateDeclaration } from './model.ts';
import { readAreaMapping, readMapping, readTable } from './parse-mapping.ts';
import { readValues, reportDefaultAttribute } from './parse-values.ts';
import type { Reporter } from './problem.ts';
import { type BaseType, baseTypes, type Cardinality, cardinalities, type Value } from './value.ts';

type Common = {
  readonly identifier: string;
  readonly cardinality: Cardinality;
  readonly base: BaseType | null;
  readonly defaultValue: Value;
};

/** What all declarations share (QTI 3.0 §variableDeclaration). */
const readCommon = (
  reporter: Reporter,
  element: XmlElement,
  children: readonly string[],
): Common => {
  const identifier = required(reporter, element, 'identifier');
  const cardinality = wordAttribute(reporter, element, 'cardinality', cardinalities, null);
  const base = wordAttribute(reporter, element, 'base-type', baseTypes, null);
  if (cardinality === null && !('cardinality' in element.attributes))
    reporter.report('attribute-missing', element, { attribute: 'cardinality' });
  if (base === null && cardinality !== 'record' && !('base-type' in element.attributes))
    reporter.report('attribute-missing', element, { attribute: 'base-type' });
  reportDefaultAttribute(reporter, element);
  for (const child of childElements(element))
    if (child.name !== 'qti-default-value' && !children.includes(child.name))
      reporter.report('child-unknown', child, { child: child.written });
  const defaults = childNamed(element, 'qti-default-value');
  return {
    identifier,
    cardinality: cardinality ?? 'single',
    base: cardinality === 'record' ? null : base,
    defaultValue:
      defaults === null ? null : readValues(reporter, defaults, cardinality ?? 'single', base),
  };
};

/** QTI 3.0 §responseDeclaration. */
export const readResponseDeclaration = (
  reporter: Reporter,
  element: XmlElement,
): ResponseDeclaration => {
  const common = readCommon(reporter, element, [
    'qti-correct-response',
    'qti-mapping',
    'qti-area-mapping',
  ]);
  const correct = childNamed(element, 'qti-correct-response');
  const mapping = childNamed(element, 'qti-mapping');
  const areas = childNamed(element, 'qti-area-mapping');
  if (areas !== null && common.base !== 'point')
    reporter.report('operand-base-type', areas, {
      needed: 'point',
      found: common.base ?? 'record',
    });
  return {
    ...common,
    correct:
      correct === null ? null : readValues(reporter, correct, common.cardinality, common.base),
    mapping:
      mapping === null || common.base === null ? null : readMapping(reporter, mapping, common.base),
    areaMapping: areas === null ? null : readAreaMapping(reporter, areas),
  };
};

/** QTI 3.0 §outcomeDeclaration. */
export const readOutcomeDeclaration = (
  reporter: Reporter,
  element: XmlElement,
): OutcomeDeclaration => {
  const common = readCommon(reporter, element, [
    'qti-match-table',
    'qti-interpolation-table',
    'qti-mapping',
  ]);
  const table =
    childNamed(element, 'qti-match-table') ?? childNamed(element, 'qti-interpolation-table');
  const mapping = childNamed(element, 'qti-mapping');
  if (mapping !== null) reporter.report('not-in-standard', mapping, { name: mapping.written });
  return {
    ...common,
    normalMaximum: numberAttribute(reporter, element, 'normal-maximum'),
    normalMinimum: numberAttribute(reporter, element, 'normal-minimum'),
    masteryValue: numberAttribute(reporter, element, 'mastery-value'),
    externalScored: wordAttribute(
      reporter,
      element,
      'external-scored',
      ['human', 'externalMachine'],
      null,
    ),
    table: table === null || common.base === null ? null : readTable(reporter, table, common.base),
    mapping:
      mapping === null || common.base === null ? null : readMapping(reporter, mapping, common.base),
  };
};

/** QTI 3.0 §templateDeclaration. */
export const readTemplateDeclaration = (
  reporter: Reporter,
  element: XmlElement,
): TemplateDeclaration => ({
  ...readCommon(reporter, element, []),
  paramVariable: booleanAttribute(reporter, element, 'param-variable', false),
  mathVariable: booleanAttribute(reporter, element, 'math-variable', false),
});
