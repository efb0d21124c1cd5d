import { describe, expect, it } from 'vitest';
import { gradeResponsesFile } from '../../../main/domain/grading/responses-file.ts';
import { canonicalJson } from '../../../main/domain/log/canonical.ts';
import { sha256 } from '../qti-package/build.ts';
import { allRight, exam, form } from './exam.ts';

const right = {
  schema: 'invigil-responses/1',
  exam: 'exam',
  seed: 'seed',
  responses: allRight,
  ratings: { e1: { points: 3 } },
};

const grade = (file: unknown) =>
  gradeResponsesFile(exam, typeof file === 'string' ? file : JSON.stringify(file), sha256);

const problemsOf = (file: unknown) => {
  const result = grade(file);
  return result.ok ? [] : result.error.map((problem) => `${problem.code} ${problem.path}`.trim());
};

describe('a file of responses', () => {
  it.each([
    ['{', ['responses-not-json']],
    ['null', ['responses-key']],
    [{ ...right, schema: 'other' }, ['responses-key schema']],
    [{ ...right, surprise: 1 }, ['responses-key']],
    [{ ...right, exam: 'other' }, ['responses-other-exam exam']],
    [{ ...right, package: '0'.repeat(64) }, ['responses-other-package package']],
    [{ ...right, seed: undefined }, ['responses-seed-or-form form']],
    [{ ...right, form }, ['responses-seed-or-form form']],
    [{ ...right, responses: { c9: {} } }, ['responses-item-not-in-form responses.c9']],
    [{ ...right, ratings: { c9: { points: 1 } } }, ['responses-item-not-in-form ratings.c9']],
    [{ ...right, ratings: { e1: { points: -1 } } }, ['responses-key ratings.e1.points']],
    [{ ...right, ratings: { e1: { points: 7 } } }, ['responses-rating-out-of-range ratings.e1']],
    [{ ...right, ratings: { c1: { points: 1 } } }, ['responses-rating-out-of-range ratings.c1']],
    [
      { ...right, responses: { c1: { RESPONSE: 'Z' }, c2: { OTHER: 'A' } } },
      [
        'responses-response-invalid responses.c1.RESPONSE',
        'responses-response-invalid responses.c2.OTHER',
      ],
    ],
    [{ ...right, struck: ['c9'] }, ['responses-item-not-in-form struck.c9']],
    [{ ...right, struck: ['c1', 'c2', 'c3', 'p1', 'e1'] }, ['responses-nothing-left struck']],
  ])('is refused with all that is wrong: %#', (file, problems) => {
    expect(problemsOf(file)).toEqual(problems);
  });

  it('is refused when its form is not of the exam', () => {
    const [first, ...rest] = form.sections;
    const [one, ...others] = first?.items ?? [];
    if (first === undefined || one === undefined) throw new Error('empty form');
    const withItem = (item: object) => ({
      ...right,
      seed: undefined,
      form: { ...form, sections: [{ ...first, items: [item, ...others] }, ...rest] },
    });
    expect(problemsOf(withItem(one))).toEqual([]);
    expect(problemsOf(withItem({ ...one, identifier: 'c9' }))).toEqual([
      'responses-form-not-of-exam form.c9',
    ]);
    expect(problemsOf(withItem({ ...one, order: { RESPONSE: ['A'] } }))).toEqual([
      'responses-form-not-of-exam form.c1',
    ]);
    expect(problemsOf(withItem({ ...one, weight: 99 }))).toEqual([
      'responses-form-not-of-exam form.c1',
    ]);
    expect(problemsOf(withItem({ ...one, order: {} }))).toEqual([
      'responses-form-not-of-exam form.c1',
    ]);
  });

  it('gives the same bytes by seed and by form, whatever the order of its keys (R-G1)', () => {
    const bySeed = grade(right);
    const byForm = grade(
      JSON.stringify({
        ratings: right.ratings,
        responses: allRight,
        form,
        exam: 'exam',
        schema: right.schema,
      }),
    );
    if (!bySeed.ok || !byForm.ok) throw new Error('not graded');
    expect(canonicalJson(byForm.value)).toBe(canonicalJson(bySeed.value));
    expect(bySeed.value).toMatchObject({
      schema: 'invigil-grade/1',
      exam: 'exam',
      package: exam.digest,
      grader: 'invigil-grader/1',
      seed: 'seed',
      result: { state: 'graded', points: 10, maxPoints: 13, score: 76.9, passed: true },
    });
    expect(bySeed.value.scoringDigest).toMatch(/^[0-9a-f]{64}$/);
  });

  it('waits for a person like a sitting does', () => {
    const result = grade({ ...right, ratings: {} });
    expect(result.ok && result.value.result).toEqual({ state: 'rating', waiting: ['e1'] });
  });
});
