import { describe, expect, it } from 'vitest';
import { runCases } from '../../../main/domain/qti/cases.ts';
import { mulberry32 } from '../../../main/domain/qti/mulberry32.ts';
import { parseItem } from '../../../main/domain/qti/parse-item.ts';
import { outcomeXml, parse, responseXml } from './support.ts';

const item = parse({
  declarations:
    responseXml(
      'RESPONSE',
      'multiple',
      'identifier',
      '<qti-correct-response><qti-value>A</qti-value><qti-value>B</qti-value></qti-correct-response>',
    ) +
    outcomeXml('SCORE') +
    '<qti-outcome-declaration identifier="ECHO" cardinality="multiple" base-type="identifier"/>',
  body: '<p>Text</p>',
  processing: `<qti-response-processing>
    <qti-set-outcome-value identifier="ECHO"><qti-variable identifier="RESPONSE"/></qti-set-outcome-value>
    <qti-response-condition><qti-response-if><qti-match><qti-variable identifier="RESPONSE"/><qti-correct identifier="RESPONSE"/></qti-match>
      <qti-set-outcome-value identifier="SCORE"><qti-base-value base-type="float">0.3</qti-base-value></qti-set-outcome-value></qti-response-if></qti-response-condition>
    </qti-response-processing>`,
});

const run = (cases: readonly object[], more: object = {}) =>
  runCases(item, { id: 'x', cases, ...more });

const reportOf = (one: object) => {
  const report = run([{ name: 'case', responses: {}, ...one }]);
  return report.ok ? report.value.cases[0] : undefined;
};

describe('a file of cases that is not one', () => {
  it.each([
    [null, '$'],
    [{ id: 'x' }, 'cases'],
    [{ id: 'x', cases: [{}] }, 'cases[0].expect'],
    [{ id: 'x', cases: [{ name: 'a', expect: { scores: 1 } }] }, 'cases[0].expect.scores'],
    [{ id: 'x', cases: [{ name: 'a', expect: { score: '1' } }] }, 'cases[0].expect.score'],
    [{ id: 'x', cases: [{ name: 'a', expect: {}, responses: { R: {} } }] }, 'cases[0].responses.R'],
    [{ id: 'x', cases: [], extra: 1 }, '$.extra'],
    [{ cases: [] }, 'id'],
  ])('is refused with the place: %j', (json, path) => {
    expect(runCases(item, json)).toEqual({
      ok: false,
      error: { code: 'cases-not-of-the-format', path },
    });
  });
});

describe('a case', () => {
  it('agrees with what it expects, lists without order in any order', () => {
    expect(
      reportOf({
        responses: { RESPONSE: ['B', 'A'] },
        expect: { score: 0.3, outcomes: { SCORE: 0.3, ECHO: ['A', 'B'] } },
      }),
    ).toMatchObject({ asExpected: true, agrees: true, differences: [], score: 0.3 });
    expect(reportOf({ expect: { outcomes: { ECHO: [] } } })?.agrees).toBe(true);
    expect(reportOf({ expect: { outcomes: { ECHO: null } } })?.agrees).toBe(true);
  });

  it('tells each difference with what was expected and found', () => {
    expect(
      reportOf({
        responses: { RESPONSE: ['A'] },
        expect: {
          score: 1,
          maxScore: 2,
          outcomes: { ECHO: ['B'], NOPE: null },
          itemBodyContains: ['Other'],
          modalFeedbackIdentifiers: ['f'],
        },
      }),
    ).toMatchObject({
      asExpected: false,
      differences: [
        { of: 'outcome', name: 'ECHO', expected: ['B'], found: ['A'] },
        { of: 'outcome', name: 'NOPE', expected: null, found: null },
        { of: 'score', expected: 1, found: 0 },
        { of: 'maxScore', expected: 2, found: 0.3 },
        { of: 'feedback', expected: ['f'], found: [] },
        { of: 'body', expected: 'Other', found: 'Text' },
      ],
    });
  });

  it('that is marked xfail is as expected only while it does not agree', () => {
    const wrong = { xfail: true, xfailReason: 'why', expect: { score: 1 } };
    expect(reportOf(wrong)).toMatchObject({ asExpected: true, agrees: false, xfail: 'why' });
    expect(reportOf({ ...wrong, expect: { score: 0 } })).toMatchObject({
      asExpected: false,
      agrees: true,
    });
  });

  it('takes numbers and booleans for responses, and those shared by the file', () => {
    const report = run(
      [
        { name: 'shared', responses: {}, expect: { score: 0.3 } },
        { name: 'own', responses: { RESPONSE: 1 }, expect: { outcomes: { ECHO: ['1'] } } },
      ],
      { responses: { RESPONSE: ['A', 'B'] } },
    );
    expect(report.ok && report.value.asExpected).toBe(true);
  });

  it('of an item that can not be read agrees with nothing', () => {
    const report = runCases(parseItem('<a/>', 'f'), {
      id: 'x',
      cases: [{ name: 'a', expect: {} }],
    });
    expect(report.ok && report.value).toMatchObject({
      asExpected: false,
      cases: [{ differences: [{ of: 'item', name: 'not-an-item' }] }],
    });
  });
});

describe('the generator of files of cases', () => {
  it('is mulberry32', () => {
    const random = mulberry32(123);
    expect(random.next()).toBe(0.7872516233474016);
    expect([...mulberry32(1).shuffle([1, 2, 3, 4])].sort()).toEqual([1, 2, 3, 4]);
  });
});
