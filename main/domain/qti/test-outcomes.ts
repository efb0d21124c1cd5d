import { attribute, childElements, childNamed, type XmlElement } from '../xml/tree.ts';
import type { TestReader } from './test-reader.ts';

/** The weight that counts when a test says nothing of how its score comes about. */
const usualWeight = 'WEIGHT';

/** A rule that sets an outcome of the test to a plain sum of an outcome of its items. */
type SumRule = {
  readonly outcome: string;
  readonly variable: string;
  readonly weight: string | null;
  readonly section: string | null;
};

const onlyChild = (element: XmlElement, name: string): XmlElement | null => {
  const [child, ...more] = childElements(element);
  return child?.name === name && more.length === 0 ? child : null;
};

const readSumRule = (rule: XmlElement): SumRule | null => {
  if (rule.name !== 'qti-set-outcome-value') return null;
  const sum = onlyChild(rule, 'qti-sum');
  const variables = sum === null ? null : onlyChild(sum, 'qti-test-variables');
  if (variables === null) return null;
  const isOfSome = ['include-category', 'exclude-category'].some(
    (name) => (attribute(variables, name) ?? '') !== '',
  );
  return isOfSome
    ? null
    : {
        outcome: attribute(rule, 'identifier') ?? '',
        variable: attribute(variables, 'variable-identifier') ?? '',
        weight: attribute(variables, 'weight-identifier'),
        section: attribute(variables, 'section-identifier'),
      };
};

/**
 * Reads how the test's score comes about (QTI 3.0 §outcomeProcessing). Supported is the plain sum
 * of the items' SCORE, weighted or not; sums of MAXSCORE or of single sections are let pass, since
 * every result has them anyway. Everything else is told and refused.
 * Returns the weight that the sum uses; null if it uses none.
 */
export const readOutcomes = (reader: TestReader, test: XmlElement): string | null => {
  const processing = childNamed(test, 'qti-outcome-processing');
  if (processing === null) return usualWeight;
  const rules = childElements(processing).flatMap((rule) => {
    const read = readSumRule(rule);
    const isSum = read !== null && ['SCORE', 'MAXSCORE'].includes(read.variable);
    if (!isSum) reader.report('outcome-processing', rule, { reason: 'not-a-sum' });
    return isSum ? [{ ...read, element: rule }] : [];
  });
  const totals = rules.filter((rule) => rule.variable === 'SCORE' && rule.section === null);
  const [total, another] = totals;
  if (another !== undefined)
    reader.report('outcome-processing', another.element, { reason: 'two-totals' });
  if (total === undefined && rules.length === childElements(processing).length)
    reader.report('outcome-processing', processing, { reason: 'no-total' });
  return total === undefined ? usualWeight : total.weight;
};
