import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gradeForm, waitsForPerson } from '../../../main/domain/grading/grade.ts';
import type { GradeInput } from '../../../main/domain/grading/grade-model.ts';
import { allRight, exam, graded, gradePlain, input, plainExam } from './exam.ts';

const rated = { e1: { points: 6 } };

describe('grading', () => {
  it('gives nothing for nothing, and waits for nobody then', () => {
    const grade = graded(gradeForm(input({})));
    expect(grade).toMatchObject({ points: 0, maxPoints: 13, score: 0, passed: false });
    expect(grade.sections.map((one) => one.percent)).toEqual([0, 0]);
  });

  it('takes a blank long answer as no answer, which nobody has to rate', () => {
    for (const blank of [null, '', ' \n\t', '　'])
      expect(gradeForm(input({ responses: { e1: { RESPONSE: blank } } })).state).toBe('graded');
  });

  it('waits for a person when any of several long answers was written', () => {
    const key = exam.scoring.items.e1;
    if (key === undefined) throw new Error('no e1');
    const two = { ...key, scoring: { ...key.scoring, freeResponses: ['RESPONSE', 'MORE'] } };
    expect(waitsForPerson(two, { RESPONSE: '', MORE: ' ' })).toBe(false);
    expect(waitsForPerson(two, { RESPONSE: '', MORE: 'x' })).toBe(true);
    expect(waitsForPerson({ ...two, needsPerson: false }, { MORE: 'x' })).toBe(false);
  });

  it('gives nothing for what is no answer at all', () => {
    const responses = {
      c1: { RESPONSE: ['A', 'B'] },
      c2: { OTHER: 'B' },
      c3: { RESPONSE: 'Z' },
      p1: { RESPONSE: 'C' },
    };
    expect(graded(gradeForm(input({ responses }))).items).toEqual([
      { identifier: 'c1', points: 0, maxPoints: 3 },
      { identifier: 'c2', points: 0, maxPoints: 1 },
      { identifier: 'c3', points: 0, maxPoints: 1 },
      { identifier: 'p1', points: -1, maxPoints: 2 },
      { identifier: 'e1', points: 0, maxPoints: 6 },
    ]);
  });

  it('never shows less than nothing', () => {
    const grade = graded(gradeForm(input({ responses: { p1: { RESPONSE: ['C'] } } })));
    expect(grade).toMatchObject({ points: -1, score: 0 });
    expect(grade.sections.map((one) => one.percent)).toEqual([0, 0]);
  });

  it('waits for a person where an answer needs one, and says for which', () => {
    expect(gradeForm(input({ responses: allRight }))).toEqual({
      state: 'rating',
      waiting: ['e1'],
    });
  });

  it('gives everything for everything', () => {
    const grade = graded(gradeForm(input({ responses: allRight, ratings: rated })));
    expect(grade).toMatchObject({ points: 13, maxPoints: 13, score: 100, passed: true });
    expect(grade.sections.map((one) => [one.identifier, one.percent])).toEqual([
      ['s1', 100],
      ['s2', 100],
    ]);
  });

  it('gives part of the points, weighted, with section shares to one decimal', () => {
    const responses = { ...allRight, c1: {}, p1: { RESPONSE: ['A', 'B', 'C'] } };
    const grade = graded(gradeForm(input({ responses, ratings: { e1: { points: 2.5 } } })));
    expect(grade).toMatchObject({ points: 5.5, score: 42.3, passed: false });
    expect(grade.sections.map((one) => one.percent)).toEqual([40, 43.8]);
  });

  it('takes no more from a person than the item has, and no less than nothing', () => {
    const points = (given: number) =>
      graded(gradeForm(input({ responses: allRight, ratings: { e1: { points: given } } }))).points;
    expect(points(99)).toBe(13);
    expect(points(-99)).toBe(7);
  });

  it('does not look at ratings of items that the program scores', () => {
    const ratings = { ...rated, c1: { points: 3 } };
    expect(graded(gradeForm(input({ responses: { ...allRight, c1: {} }, ratings }))).points).toBe(
      10,
    );
  });

  it('throws on a form of another exam, because that is a bug', () => {
    expect(() => gradeForm(input({ scoring: { ...exam.scoring, items: {} } }))).toThrow(
      'no item "c1"',
    );
  });

  it('leaves struck items out for everybody: points, maximum and section (R-G1)', () => {
    const grade = graded(gradeForm(input({ responses: allRight, struck: ['e1', 'p1', 'c1'] })));
    expect(grade).toMatchObject({ points: 2, maxPoints: 2, score: 100 });
    expect(grade.sections.map((one) => one.identifier)).toEqual(['s1']);
    expect(grade.items.map((one) => one.identifier)).toEqual(['c2', 'c3']);
  });
});

describe('the pass mark', () => {
  const exam200 = plainExam(200);
  const at = (right: number, pass: number) =>
    graded(
      gradeForm({
        ...gradePlain(exam200, right),
        ratings: {},
        policy: { grading: { scale: 100, pass } },
      }),
    );

  it('is passed with the very score and failed with one below (R-G1)', () => {
    expect(at(140, 70)).toMatchObject({ score: 70, passed: true });
    expect(at(139, 70)).toMatchObject({ score: 69.5, passed: false });
  });

  it('never contradicts the score that is shown, whatever it is', () => {
    const exam7 = plainExam(7);
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 7 }),
        fc.integer({ min: 0, max: 10_000 }),
        (right, cents) => {
          const pass = cents / 100;
          const grade = graded(
            gradeForm({
              ...gradePlain(exam7, right),
              ratings: {},
              policy: { grading: { scale: 100, pass } },
            }),
          );
          expect(grade.passed).toBe(grade.score >= pass);
        },
      ),
    );
  });

  it('is met by a score that rounds up to it', () => {
    // 2 of 3 is 66.67, shown as 66.7.
    const grade = (pass: number) =>
      graded(
        gradeForm({
          ...gradePlain(plainExam(3), 2),
          ratings: {},
          policy: { grading: { scale: 100, pass } },
        }),
      );
    expect(grade(66.7)).toMatchObject({ score: 66.7, passed: true });
    expect(grade(66.8)).toMatchObject({ score: 66.7, passed: false });
  });
});

describe('the same answers and the same key', () => {
  const answers = fc.record({
    c1: fc.record({ RESPONSE: fc.constantFrom('A', 'B', null) }),
    c2: fc.record({ RESPONSE: fc.constantFrom('A', 'B', null) }),
    c3: fc.record({ RESPONSE: fc.constantFrom('C', 'B', null) }),
    p1: fc.record({ RESPONSE: fc.shuffledSubarray(['A', 'B', 'C', 'D']) }),
    e1: fc.record({ RESPONSE: fc.constantFrom('x', '') }),
  });
  const ratings = fc.record({
    e1: fc.record({ points: fc.integer({ min: 0, max: 12 }).map((n) => n / 2) }),
  });

  it('give the same result in whatever order they come (R-G1)', () => {
    fc.assert(
      fc.property(answers, ratings, fc.infiniteStream(fc.nat()), (responses, given, order) => {
        const mixed = Object.fromEntries(
          Object.entries(responses)
            .map((entry) => [order.next().value, entry] as const)
            .toSorted(([a], [b]) => a - b)
            .map(([, entry]) => entry),
        ) as GradeInput['responses'];
        const p1 = { RESPONSE: responses.p1.RESPONSE.toReversed() };
        const first = gradeForm(input({ responses, ratings: given }));
        expect(gradeForm(input({ responses: { ...mixed, p1 }, ratings: given }))).toEqual(first);
        const kept = JSON.parse(JSON.stringify(input({ responses, ratings: given }))) as GradeInput;
        expect(gradeForm(kept)).toEqual(first);
      }),
    );
  });

  it('give the same score for every form that has the same items', () => {
    fc.assert(
      fc.property(answers, ratings, (responses, given) => {
        const sections = input({}).form.sections.map((one) => ({
          ...one,
          items: one.items.toReversed(),
        }));
        const form = { ...input({}).form, sections: sections.toReversed() };
        const [a, b] = [
          gradeForm(input({ responses, ratings: given })),
          gradeForm(input({ responses, ratings: given, form })),
        ];
        if (a.state === 'graded' && b.state === 'graded')
          expect([b.score, b.points, b.passed]).toEqual([a.score, a.points, a.passed]);
        else expect(b.state).toBe(a.state);
      }),
    );
  });

  it('are added without drift: ten weights of 0.1 are 1, three thirds are 1', () => {
    const tenths = plainExam(10, 0.1);
    expect(graded(gradeForm({ ...gradePlain(tenths, 10), ratings: {} }))).toMatchObject({
      points: 1,
      maxPoints: 1,
      score: 100,
    });
    expect(graded(gradeForm({ ...gradePlain(tenths, 7), ratings: {} })).points).toBe(0.7);
    const thirds = plainExam(3, 1 / 3);
    expect(graded(gradeForm({ ...gradePlain(thirds, 3), ratings: {} }))).toMatchObject({
      points: 1,
      maxPoints: 1,
    });
  });

  it('stand in both parts of a section that another one divides', () => {
    const divided = input({ responses: allRight, ratings: rated });
    const [s1, s2] = divided.form.sections;
    if (s1 === undefined || s2 === undefined) throw new Error('two sections expected');
    const sections = [
      { ...s1, items: s1.items.slice(0, 1) },
      s2,
      { ...s1, items: s1.items.slice(1) },
    ];
    const grade = graded(gradeForm({ ...divided, form: { ...divided.form, sections } }));
    expect(grade.sections.map((one) => [one.identifier, one.maxPoints])).toEqual([
      ['s1', 5],
      ['s2', 8],
    ]);
  });
});
