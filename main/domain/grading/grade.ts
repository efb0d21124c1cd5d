import { exactProduct, exactSum, roundToPlaces } from '../qti/decimal.ts';
import type { Form, FormItem } from '../qti/form.ts';
import type { ItemKey } from '../qti/package-model.ts';
import { itemPoints } from '../qti/package-points.ts';
import type { Responses } from '../qti/responses.ts';
import type { Grade, GradeInput, ItemGrade, SectionGrade } from './grade-model.ts';
import { share } from './share.ts';

/** Scores and percentages are shown and compared with this many decimals. */
const shownPlaces = 1;
/** Sums of points are rounded to this many, so that three thirds are one. */
const pointPlaces = 6;

const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

const sum = (values: readonly number[]): number => roundToPlaces(exactSum(values), pointPlaces);

/**
 * Whether a person has to judge these responses to an item before its points are known. An answer
 * that is blank throughout has nothing to judge, so nobody waits for it.
 */
export const waitsForPerson = (key: ItemKey, responses: Responses): boolean =>
  key.needsPerson &&
  key.scoring.freeResponses.some((identifier) =>
    [own(responses, identifier) ?? []].flat().some((text) => text.trim() !== ''),
  );

/** Points of one item before its weight; null while a person has not rated the answer. */
const pointsOf = (input: GradeInput, identifier: string, key: ItemKey): number | null => {
  const responses = own(input.responses, identifier) ?? {};
  if (!key.needsPerson) return Math.min(key.maxPoints, itemPoints(key.scoring, responses));
  if (!waitsForPerson(key, responses)) return 0;
  const rating = own(input.ratings, identifier);
  return rating === undefined ? null : Math.min(key.maxPoints, Math.max(0, rating.points));
};

const gradeItem = (
  input: GradeInput,
  item: FormItem,
): Omit<ItemGrade, 'points'> & { readonly points: number | null } => {
  const key = own(input.scoring.items, item.identifier);
  if (key === undefined) throw new Error(`the scoring part has no item "${item.identifier}"`);
  const points = pointsOf(input, item.identifier, key);
  return {
    identifier: item.identifier,
    points: points === null ? null : exactProduct([points, item.weight]),
    maxPoints: exactProduct([key.maxPoints, item.weight]),
  };
};

/** Adds up by section; a section that stands in the form in several runs is one in the result. */
const gradeSections = (
  form: Form,
  grades: ReadonlyMap<string, ItemGrade>,
): readonly SectionGrade[] => {
  const identifiers = [...new Set(form.sections.map((section) => section.identifier))];
  return identifiers.flatMap((identifier) => {
    const runs = form.sections.filter((section) => section.identifier === identifier);
    const items = runs.flatMap((run) =>
      run.items.flatMap((item) => grades.get(item.identifier) ?? []),
    );
    const [first] = runs;
    const maxPoints = sum(items.map((item) => item.maxPoints));
    if (first === undefined || maxPoints <= 0) return [];
    const points = sum(items.map((item) => item.points));
    return [
      {
        identifier,
        titles: first.titles,
        points,
        maxPoints,
        percent: share(points, maxPoints, 100, shownPlaces),
      },
    ];
  });
};

/** Whether any points are left to be had when the struck items are left out. */
export const canBeGraded = (input: Pick<GradeInput, 'form' | 'scoring' | 'struck'>): boolean =>
  input.form.sections.some((section) =>
    section.items.some(
      ({ identifier, weight }) =>
        !(input.struck ?? []).includes(identifier) &&
        (own(input.scoring.items, identifier)?.maxPoints ?? 0) * weight > 0,
    ),
  );

/**
 * Grades one form (R-G1): the same input gives the same result anywhere, in whatever order the
 * responses come.
 *
 * - The points of an item are its SCORE, or what a person gave, at most its maximum, times its
 *   weight. An answer that needs a person and was left blank has 0 and waits for nobody.
 * - Points are added exactly and the sum is rounded to six decimals.
 * - score = points / maxPoints × scale, never below 0, rounded to one decimal with halves up.
 * - passed = score >= pass mark, with the score as shown: whoever reads a score at or above the
 *   mark has passed, and nobody fails with it. So rounding is always in the candidate's favour.
 *
 * Throws on a bug only: an item without key, or nothing to be had (`canBeGraded` says).
 */
export const gradeForm = (input: GradeInput): Grade => {
  const struck = new Set(input.struck ?? []);
  const items = input.form.sections
    .flatMap((section) => section.items)
    .filter((item) => !struck.has(item.identifier))
    .map((item) => gradeItem(input, item));
  const waiting = items.filter((item) => item.points === null).map((item) => item.identifier);
  if (waiting.length > 0) return { state: 'rating', waiting };
  const grades = items.map((item): ItemGrade => ({ ...item, points: item.points ?? 0 }));
  const points = sum(grades.map((item) => item.points));
  const maxPoints = sum(grades.map((item) => item.maxPoints));
  const { scale, pass } = input.policy.grading;
  const score = share(points, maxPoints, scale, shownPlaces);
  return {
    state: 'graded',
    points,
    maxPoints,
    score,
    scale,
    passScore: pass,
    passed: score >= pass,
    sections: gradeSections(input.form, new Map(grades.map((item) => [item.identifier, item]))),
    items: grades,
  };
};
