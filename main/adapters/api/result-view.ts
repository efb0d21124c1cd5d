import type { ResultView } from '../../../preload/contract/sitting.ts';
import type { SittingState } from '../../domain/sitting/state.ts';
import { releaseTime } from '../../services/project-sitting.ts';

/**
 * What the candidate may read of the result at a moment: nothing before its release, sections and
 * never items after it (R-G2). Null where nothing is graded.
 *
 * @param now wall time in milliseconds
 * @param waitsForPerson whether an answer of an ended sitting waits for a person to grade it
 */
export const resultView = (
  state: SittingState,
  now: number,
  waitsForPerson: (state: SittingState) => boolean,
): ResultView | null => {
  if (state.step.at !== 'ended' || !state.step.graded) return null;
  const { grade, gradedAt } = state;
  if (!grade || gradedAt === null) {
    return { state: waitsForPerson(state) ? 'rating' : 'grading' };
  }
  const availableAt = releaseTime(state.step.since, gradedAt, state.pins.policy.release.after);
  if (now < availableAt) return { state: 'held', availableAt };
  return {
    state: 'released',
    releasedAt: availableAt,
    score: grade.score,
    scale: grade.scale,
    passScore: grade.passScore,
    passed: grade.passed,
    sections: grade.sections.map((section) => ({
      title: section.titles,
      percent: section.percent,
    })),
  };
};
