import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callOperators } from '../../../main/domain/qti/expression.ts';
import { type ParsedItem, parseItem } from '../../../main/domain/qti/parse-item.ts';
import { scoreItem } from '../../../main/domain/qti/score-item.ts';
import { outcomeXml, parse, responseXml } from './support.ts';

/** Elements and attributes of QTI thrown together without sense. */
const names = [
  ...callOperators.map((operator) => `qti-${operator}`),
  'qti-assessment-item',
  'assessmentItem',
  'qti-item-body',
  'qti-response-processing',
  'qti-response-condition',
  'qti-response-if',
  'qti-set-outcome-value',
  'qti-template-processing',
  'qti-template-constraint',
  'qti-response-declaration',
  'qti-mapping',
  'qti-area-mapping',
  'qti-area-map-entry',
  'qti-choice-interaction',
  'qti-match-interaction',
  'qti-simple-match-set',
  'qti-equal',
  'qti-round-to',
  'qti-index',
  'qti-repeat',
  'qti-inside',
  'qti-pattern-match',
  'qti-random-integer',
  'qti-random-float',
  'qti-stats-operator',
  'qti-math-operator',
  'qti-base-value',
  'qti-variable',
  'qti-null',
  'p',
  '__proto__',
];
const attributes = [
  'identifier="SCORE"',
  'identifier="RESPONSE"',
  'identifier="__proto__"',
  'n="2"',
  'n="x"',
  'name="popSD"',
  'name="sin"',
  'figures="3"',
  'figures="SCORE"',
  'coords="1,,2"',
  'coords="1,2,3"',
  'shape="poly"',
  'shape="circle"',
  'pattern="("',
  'pattern="a*"',
  'cardinality="single"',
  'base-type="float"',
  'base-type="point"',
  'tolerance="a b"',
  'min="-1e300"',
  'max="1e300"',
  'max="1e999"',
  'step="0.001"',
  'number-repeats="9999999"',
  'response-identifier="__proto__"',
];
const texts = ['', '1', '-1e308', '0', '1 2', 'true', 'x', '一'];

const treeOf = (from: readonly string[], depth: number): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom(...from),
      fc.subarray(attributes, { maxLength: 4 }),
      depth > 1 ? fc.array(treeOf(from, depth - 1), { maxLength: 3 }) : fc.constant([]),
      fc.constantFrom(...texts),
    )
    .map(
      ([name, list, inner, text]) =>
        `<${name} ${[...byName(list)].join(' ')}>${inner.join('')}${text}</${name}>`,
    );

/** Only what can stand in an expression, so that processing runs and is not refused at once. */
const expressions = [
  ...callOperators.map((operator) => `qti-${operator}`),
  'qti-equal',
  'qti-equal-rounded',
  'qti-round-to',
  'qti-index',
  'qti-repeat',
  'qti-inside',
  'qti-pattern-match',
  'qti-string-match',
  'qti-random-integer',
  'qti-random-float',
  'qti-stats-operator',
  'qti-math-operator',
  'qti-any-n',
  'qti-map-response',
  'qti-map-response-point',
  'qti-correct',
  'qti-base-value',
  'qti-variable',
  'qti-null',
];

/** Two attributes of one name would not be XML. */
const byName = (list: readonly string[]): Iterable<string> =>
  new Map(list.map((one) => [one.split('=')[0], one])).values();

const declarations = responseXml('RESPONSE', 'multiple', 'identifier') + outcomeXml('SCORE');

const scores = ({ item }: ParsedItem, response: string): void => {
  if (item === null) return;
  const { score, maxScore } = scoreItem(item, { RESPONSE: [response] });
  expect(Number.isFinite(score)).toBe(true);
  expect(maxScore === null || Number.isFinite(maxScore)).toBe(true);
};

describe('an item made of anything at all', () => {
  it('never makes the reader or the scoring throw, and never scores anything but a number', () => {
    fc.assert(
      fc.property(treeOf(names, 4), fc.string(), (inner, response) => {
        parseItem(inner, 'f');
        scores(parseItem(`<qti-assessment-item>${inner}</qti-assessment-item>`, 'f'), response);
        scores(parse({ declarations, body: inner }), response);
        scores(
          parse({
            declarations,
            processing: `<qti-response-processing>${inner}</qti-response-processing>`,
          }),
          response,
        );
      }),
      { numRuns: 500 },
    );
  });

  it('scores a number or nothing whatever its expression is', { timeout: 30_000 }, () => {
    let run = 0;
    fc.assert(
      fc.property(treeOf(expressions, 4), fc.string(), (expression, response) => {
        const parsed = parse({
          declarations,
          processing: `<qti-response-processing><qti-set-outcome-value identifier="SCORE">${expression}</qti-set-outcome-value></qti-response-processing>`,
        });
        if (parsed.item !== null) run += 1;
        scores(parsed, response);
      }),
      { numRuns: 500 },
    );
    expect(run).toBeGreaterThan(450);
  });
});
