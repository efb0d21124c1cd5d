import { gradeForm, waitsForPerson } from '../../domain/grading/grade.ts';
import { graderVersion } from '../../domain/grading/grade-model.ts';
import { canonicalJson } from '../../domain/log/canonical.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { SittingState } from '../../domain/sitting/state.ts';
import type { Crypto } from '../../ports/crypto.ts';
import type { Random } from '../../ports/random.ts';
import { type ExamsForSittings, examOf } from './exams-for-sittings.ts';
import type { SittingFailure, Sittings } from './sittings.ts';

export type GradingOptions = {
  readonly sittings: Sittings;
  readonly exams: ExamsForSittings;
  readonly crypto: Crypto;
  readonly random: Random;
};

/**
 * Grades a sitting as soon as nothing waits for a person (R-G1). Called after every change; does
 * nothing for a sitting that is not ready or has its grade. Fails when the grade can't be written;
 * throws PlainError when the exam's scoring part can't be read.
 */
export const gradeWhenReady = (
  { sittings, exams, crypto, random }: GradingOptions,
  sitting: string,
): Result<null, SittingFailure> => {
  const state = sittings.state(sitting);
  if (state?.step.at !== 'ended' || !state.step.graded || state.grade) return ok(null);
  const scoring = exams.scoring(examOf(state));
  const graded = gradeForm({
    form: state.pins.form,
    scoring,
    responses: Object.fromEntries(state.items.map((item) => [item.identifier, item.responses])),
    ratings: ratingsOf(state),
    policy: state.pins.policy,
  });
  if (graded.state === 'rating') return ok(null);
  const { points, maxPoints, score, scale, passScore, passed, sections, items } = graded;
  const grade = {
    grader: graderVersion,
    scoringDigest: crypto.sha256(canonicalJson(scoring)),
    points,
    maxPoints,
    score,
    scale,
    passScore,
    passed,
    sections: sections.map(({ identifier, titles, percent }) => ({ identifier, titles, percent })),
    items,
  };
  const done = sittings.execute(
    sitting,
    { do: 'record-grade', grade },
    { command: random.id(), actor: 'system' },
  );
  return done.ok ? ok(null) : done;
};

/** Items of a finished sitting that wait for a person: positions from 1. */
export const waitingForRating = (
  { exams }: Pick<GradingOptions, 'exams'>,
  state: SittingState,
): readonly { readonly position: number; readonly item: string; readonly maxPoints: number }[] => {
  if (state.step.at !== 'ended' || !state.step.graded || state.grade) return [];
  const { items } = exams.scoring(examOf(state));
  return state.items.flatMap((item, index) => {
    const key = items[item.identifier];
    const rated = state.ratings[index + 1] !== undefined;
    return key && !rated && waitsForPerson(key, item.responses)
      ? [{ position: index + 1, item: item.identifier, maxPoints: key.maxPoints }]
      : [];
  });
};

const ratingsOf = (state: SittingState) =>
  Object.fromEntries(
    Object.entries(state.ratings).flatMap(([position, rating]) => {
      const item = state.items[Number(position) - 1];
      return item ? [[item.identifier, { points: rating.points }]] : [];
    }),
  );
