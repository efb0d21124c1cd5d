import { describe, expect, it } from 'vitest';
import { regrade } from '../../../main/domain/grading/regrade.ts';
import type { ExamScoring, ItemKey } from '../../../main/domain/qti/package-model.ts';
import { gradePlain, plainExam } from './exam.ts';

const exam = plainExam(10);
const key = { scoring: exam.scoring, struck: [] };
const answers = (right: number) => ({ ...gradePlain(exam, right), ratings: {} });

/** The same scoring with another correct choice for one item. */
const withKey = (identifier: string, choice: string): ExamScoring => {
  const old = exam.scoring.items[identifier];
  if (old === undefined) throw new Error(`no ${identifier}`);
  const changed: ItemKey = {
    ...old,
    scoring: {
      ...old.scoring,
      responses: old.scoring.responses.map((response) => ({
        ...response,
        correct: { cardinality: 'single', scalar: { base: 'identifier', value: choice } },
      })),
    },
  };
  return { ...exam.scoring, items: { ...exam.scoring.items, [identifier]: changed } };
};

describe('regrading', () => {
  it('is refused when nothing is left to grade', () => {
    const struck = Object.keys(exam.scoring.items);
    expect(regrade(answers(7), key, { ...key, struck })).toEqual({
      ok: false,
      error: 'nothing-left',
    });
  });

  it('is refused with a key that lacks an item of the form, unless that is struck', () => {
    const { i9: _gone, ...items } = exam.scoring.items;
    const scoring = { ...exam.scoring, items };
    expect(regrade(answers(7), key, { scoring, struck: [] })).toEqual({
      ok: false,
      error: 'item-without-key',
    });
    expect(regrade(answers(7), key, { scoring, struck: ['i9'] }).ok).toBe(true);
  });

  it('changes nothing with the same key', () => {
    const result = regrade(answers(7), key, key);
    expect(result.ok && result.value).toMatchObject({ changed: false, decision: null });
  });

  it('gives old and new result for a corrected key (R-G1)', () => {
    const result = regrade(answers(6), key, { scoring: withKey('i0', 'B'), struck: [] });
    expect(result.ok && result.value).toMatchObject({
      before: { score: 60 },
      after: { score: 50 },
      changed: true,
      decision: null,
    });
  });

  it('gives old and new result for a struck item, and says who passes now', () => {
    const result = regrade(answers(6), key, { ...key, struck: ['i8', 'i9'] });
    expect(result.ok && result.value).toMatchObject({
      before: { score: 60, passed: false },
      after: { score: 75, passed: true, maxPoints: 8 },
      decision: 'now-passed',
    });
    const lost = regrade(answers(7), key, { scoring: withKey('i0', 'B'), struck: [] });
    expect(lost.ok && lost.value.decision).toBe('now-failed');
  });
});
