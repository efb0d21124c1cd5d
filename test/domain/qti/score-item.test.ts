import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainValue } from '../../../main/domain/qti/format-value.ts';
import type { Item } from '../../../main/domain/qti/model.ts';
import type { Responses } from '../../../main/domain/qti/responses.ts';
import { scoreItem } from '../../../main/domain/qti/score-item.ts';
import { outcomeXml, parse, responseXml } from './support.ts';

const read = (parts: Parameters<typeof parse>[0]): Item => {
  const { item } = parse(parts);
  if (item === null) throw new Error('the item is wrong');
  return item;
};

const template = (name: string) =>
  `<qti-response-processing template="http://www.imsglobal.org/question/qti_v2p2/rptemplates/${name}"/>`;
const correct = (...values: readonly string[]) =>
  `<qti-correct-response>${values.map((value) => `<qti-value>${value}</qti-value>`).join('')}</qti-correct-response>`;
const scoreOf = (item: Item, response: Responses[string]) =>
  scoreItem(item, { RESPONSE: response }).score;

describe('standard templates', () => {
  const numeric = read({
    declarations: responseXml('RESPONSE', 'single', 'float', correct('3.14')) + outcomeXml('SCORE'),
    processing: template('match_correct'),
  });

  it('take numbers as they are typed, and a slip for no answer rather than a crash (R-G1)', () => {
    expect(['3.14', ' ３．１４ ', '3。14'].map((text) => scoreOf(numeric, text))).toEqual([
      1, 1, 1,
    ]);
    for (const text of ['', 'pi', '3,14', '3.14.', 'NaN', '\u0000', '9'.repeat(400)])
      expect(scoreOf(numeric, text)).toBe(0);
    expect(scoreOf(numeric, ['3.14'])).toBe(1);
    expect(scoreOf(numeric, ['3.14', '3.14'])).toBe(0);
    expect(scoreOf(numeric, null)).toBe(0);
  });

  it('score 0 and not NULL for no answer', () => {
    expect(scoreItem(numeric, {})).toMatchObject({ score: 0, maxScore: 1, needsPerson: false });
  });

  it('pass over responses that are not declared, whatever their names', () => {
    expect(scoreItem(numeric, { __proto__: '1', constructor: 'x', RESPONSE: '3.14' }).score).toBe(
      1,
    );
  });

  it('trim what was typed, but read it with its case', () => {
    const word = read({
      declarations:
        responseXml('RESPONSE', 'single', 'string', correct('云')) + outcomeXml('SCORE'),
      processing: template('match_correct'),
    });
    expect([' 云\u3000', '云云', ''].map((text) => scoreOf(word, text))).toEqual([1, 0, 0]);
  });

  it('compare ordered answers in order and others as sets', () => {
    for (const [cardinality, score] of [
      ['ordered', 0],
      ['multiple', 1],
    ] as const) {
      const item = read({
        declarations:
          responseXml('RESPONSE', cardinality, 'identifier', correct('A', 'B')) +
          outcomeXml('SCORE'),
        processing: template('match_correct'),
      });
      expect(scoreOf(item, ['B', 'A'])).toBe(score);
      expect(scoreOf(item, ['A', 'B'])).toBe(1);
      expect(scoreOf(item, ['A', 'B', 'B'])).toBe(0);
      expect(scoreOf(item, 'A')).toBe(0);
    }
  });

  it('of Common Cartridge give the whole MAXSCORE', () => {
    const item = read({
      declarations:
        responseXml('RESPONSE', 'single', 'identifier', correct('A')) +
        outcomeXml('SCORE') +
        outcomeXml(
          'MAXSCORE',
          'float',
          '<qti-default-value><qti-value>4</qti-value></qti-default-value>',
        ) +
        outcomeXml('FEEDBACKBASIC', 'identifier'),
      processing: template('CC2_match_basic'),
    });
    expect(scoreItem(item, { RESPONSE: 'A' })).toMatchObject({ score: 4, maxScore: 4 });
    expect(plainValue(scoreItem(item, { RESPONSE: 'B' }).outcomes.FEEDBACKBASIC ?? null)).toBe(
      'incorrect',
    );
  });
});

describe('the greatest score', () => {
  const mapping = (more: string) =>
    `<qti-mapping default-value="-1" ${more}><qti-map-entry map-key="A" mapped-value="2"/><qti-map-entry map-key="B" mapped-value="1.5"/><qti-map-entry map-key="C" mapped-value="-1"/></qti-mapping>`;

  it.each([
    ['single', '', 2],
    ['multiple', '', 3.5],
    ['multiple', 'upper-bound="3"', 3],
  ])('of a %s mapping %s is %s', (cardinality, more, maximum) => {
    const item = read({
      declarations:
        responseXml('RESPONSE', cardinality, 'identifier', mapping(more)) + outcomeXml('SCORE'),
      processing: template('map_response'),
    });
    expect(scoreItem(item, {}).maxScore).toBe(maximum);
  });

  it('is MAXSCORE before the normal maximum, and that before what can be reckoned', () => {
    const declare = (score: string, more = '') =>
      read({
        declarations: responseXml('RESPONSE', 'single', 'identifier', correct('A')) + score + more,
        processing: template('match_correct'),
      });
    const normal =
      '<qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float" normal-maximum="5"/>';
    const most = outcomeXml(
      'MAXSCORE',
      'float',
      '<qti-default-value><qti-value>7</qti-value></qti-default-value>',
    );
    expect(scoreItem(declare(outcomeXml('SCORE')), {}).maxScore).toBe(1);
    expect(scoreItem(declare(normal), {}).maxScore).toBe(5);
    expect(scoreItem(declare(normal, most), {}).maxScore).toBe(7);
  });

  it('is not known if nothing says', () => {
    expect(scoreItem(read({ declarations: outcomeXml('SCORE') }), {}).maxScore).toBeNull();
  });
});

describe('what a person has to judge', () => {
  const essay = (more: string, processing = '') =>
    read({
      declarations:
        responseXml('RESPONSE', 'single', 'string', correct('x')) +
        `<qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float" normal-maximum="10" ${more}/>`,
      body: '<qti-extended-text-interaction response-identifier="RESPONSE"/>',
      processing,
    });

  it('is a free text without a rule for it, once there is one', () => {
    expect(scoreItem(essay(''), { RESPONSE: '  text\n' })).toMatchObject({
      score: 0,
      maxScore: 10,
      needsPerson: true,
    });
    expect(scoreItem(essay(''), { RESPONSE: ' \n ' }).needsPerson).toBe(false);
    expect(scoreItem(essay(''), {}).needsPerson).toBe(false);
  });

  it('is what is said to be scored by a human, even with rules', () => {
    const item = essay('external-scored="human"', template('match_correct'));
    expect(scoreItem(item, { RESPONSE: 'x' })).toMatchObject({ score: 1, needsPerson: true });
  });

  it('is not a free text that rules score', () => {
    expect(scoreItem(essay('', template('match_correct')), { RESPONSE: 'x' })).toMatchObject({
      score: 1,
      needsPerson: false,
    });
  });

  it('is a free text beside a question that a machine scores', () => {
    const item = read({
      declarations:
        responseXml('RESPONSE', 'single', 'string', correct('x')) +
        responseXml('WHY', 'single', 'string') +
        outcomeXml('SCORE'),
      body: '<p><qti-text-entry-interaction response-identifier="RESPONSE"/></p><qti-extended-text-interaction response-identifier="WHY"/>',
      processing: template('match_correct'),
    });
    expect(scoreItem(item, { RESPONSE: 'x', WHY: 'because' })).toMatchObject({
      score: 1,
      needsPerson: true,
    });
    expect(scoreItem(item, { RESPONSE: 'x' }).needsPerson).toBe(false);
  });

  it('keeps a free text as it was written', () => {
    const { responses } = scoreItem(essay(''), { RESPONSE: '  text\n' });
    expect(plainValue(responses.RESPONSE ?? null)).toBe('  text\n');
  });
});

describe('outcomes', () => {
  it('keep a fraction in an integer rather than cut points off', () => {
    const item = read({
      declarations: outcomeXml('SCORE', 'integer'),
      processing:
        '<qti-response-processing><qti-set-outcome-value identifier="SCORE"><qti-base-value base-type="float">0.5</qti-base-value></qti-set-outcome-value></qti-response-processing>',
    });
    expect(scoreItem(item, {}).score).toBe(0.5);
  });

  it('are looked up in tables', () => {
    const table =
      '<qti-interpolation-table default-value="F"><qti-interpolation-table-entry source-value="50" target-value="P"/></qti-interpolation-table>';
    const item = read({
      declarations:
        responseXml('RESPONSE', 'single', 'float') + outcomeXml('GRADE', 'identifier', table),
      processing:
        '<qti-response-processing><qti-lookup-outcome-value identifier="GRADE"><qti-variable identifier="RESPONSE"/></qti-lookup-outcome-value></qti-response-processing>',
    });
    const grade = (response: string) =>
      plainValue(scoreItem(item, { RESPONSE: response }).outcomes.GRADE ?? null);
    expect([grade('50'), grade('49'), grade('')]).toEqual(['P', 'F', null]);
  });

  it('stop changing at an exit rule', () => {
    const set = (value: number) =>
      `<qti-set-outcome-value identifier="SCORE"><qti-base-value base-type="float">${value}</qti-base-value></qti-set-outcome-value>`;
    const item = read({
      declarations: outcomeXml('SCORE'),
      processing: `<qti-response-processing>${set(1)}<qti-response-condition><qti-response-if><qti-base-value base-type="boolean">true</qti-base-value><qti-exit-response/></qti-response-if></qti-response-condition>${set(2)}</qti-response-processing>`,
    });
    expect(scoreItem(item, {}).score).toBe(1);
  });
});

describe('scoring is the same for the same answers, and always a number (R-G1)', () => {
  it('for any item of a choice with any mapping and any answers', () => {
    const value = fc.integer({ min: -400, max: 400 }).map((n) => n / 100);
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 3, maxLength: 3 }),
        fc.oneof(
          fc.constant(null),
          fc.string(),
          fc.array(fc.oneof(fc.constantFrom('A', 'B', 'C'), fc.string())),
        ),
        ([a = 0, b = 0, c = 0], response) => {
          const item = read({
            declarations:
              responseXml(
                'RESPONSE',
                'multiple',
                'identifier',
                `<qti-mapping lower-bound="0"><qti-map-entry map-key="A" mapped-value="${a}"/><qti-map-entry map-key="B" mapped-value="${b}"/><qti-map-entry map-key="C" mapped-value="${c}"/></qti-mapping>`,
              ) + outcomeXml('SCORE'),
            processing: template('map_response'),
          });
          const first = scoreItem(item, { RESPONSE: response });
          expect(Number.isFinite(first.score)).toBe(true);
          expect(first.score).toBeLessThanOrEqual(Math.max(first.maxScore ?? 0, 0));
          const again = scoreItem(JSON.parse(JSON.stringify(item)) as Item, { RESPONSE: response });
          expect(again).toEqual(first);
        },
      ),
    );
  });
});
