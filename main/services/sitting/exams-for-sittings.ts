import type { Policy } from '../../domain/policy/policy.ts';
import type { ExamDelivery, ExamScoring } from '../../domain/qti/package-model.ts';
import type { SittingState } from '../../domain/sitting/state.ts';

/** What sittings need of the exams in the store; the scoring part is for the grader alone. */
export type ExamsForSittings = {
  /** The newest version of an exam, for a sitting that opens now. */
  readonly newest: (
    exam: string,
  ) =>
    | { readonly digest: string; readonly delivery: ExamDelivery; readonly policy: Policy }
    | undefined;
  /** The version that a sitting is pinned to. */
  readonly delivery: (digest: string) => ExamDelivery;
  readonly scoring: (digest: string) => ExamScoring;
  readonly media: (
    digest: string,
    sha256: string,
  ) => { readonly mime: string; readonly bytes: Uint8Array } | undefined;
};

/** The exam that a sitting is pinned to. */
export const examOf = (state: SittingState): string => state.pins.exam.digest;
