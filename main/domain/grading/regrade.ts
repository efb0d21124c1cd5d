import type { ExamScoring } from '../qti/package-model.ts';
import { fail, ok, type Result } from '../result.ts';
import { canBeGraded, gradeForm } from './grade.ts';
import type { Grade, GradeInput } from './grade-model.ts';

/** A key and the items that it leaves out. */
export type Key = { readonly scoring: ExamScoring; readonly struck: readonly string[] };

/** What a corrected key or a struck item changes for one sitting (R-G1). */
export type Regrade = {
  readonly before: Grade;
  readonly after: Grade;
  /** Whether the score is another one; null while either of the two waits for a person. */
  readonly changed: boolean | null;
  /** Set when the decision is another one. */
  readonly decision: 'now-passed' | 'now-failed' | null;
};

const decisionOf = (before: Grade, after: Grade): Regrade['decision'] => {
  if (before.state !== 'graded' || after.state !== 'graded') return null;
  if (before.passed === after.passed) return null;
  return after.passed ? 'now-passed' : 'now-failed';
};

/**
 * Grades the same form and answers with two keys. A struck item counts for nobody: neither its
 * points nor its maximum, and the scale is kept. Fails when the new key leaves no points at all, or
 * has not all items of the form.
 */
export const regrade = (
  answers: Omit<GradeInput, 'scoring' | 'struck'>,
  before: Key,
  after: Key,
): Result<Regrade, 'nothing-left' | 'item-without-key'> => {
  const items = answers.form.sections.flatMap((section) => section.items);
  const hasAll = items.every(
    ({ identifier }) =>
      after.struck.includes(identifier) || Object.hasOwn(after.scoring.items, identifier),
  );
  if (!hasAll) return fail('item-without-key');
  if (!canBeGraded({ ...answers, ...after })) return fail('nothing-left');
  const old = gradeForm({ ...answers, ...before });
  const now = gradeForm({ ...answers, ...after });
  const isFinal = old.state === 'graded' && now.state === 'graded';
  return ok({
    before: old,
    after: now,
    changed: isFinal ? old.score !== now.score : null,
    decision: decisionOf(old, now),
  });
};
