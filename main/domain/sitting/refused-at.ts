import { draft, type RefusalReason, type SittingDraft } from './events.ts';
import type { SittingState } from './state.ts';

/** Refused for these, the attempt is used and the fee kept; otherwise the centre was the cause (R-C9). */
const candidateCaused: readonly RefusalReason[] = [
  'late',
  'no-document',
  'document-mismatch',
  'false-data',
];

/** Ends a sitting at the door; nothing personal is kept of somebody who has not consented yet (R-C3). */
export const refusedAt = (
  state: SittingState,
  because: RefusalReason,
  reason: string,
): readonly SittingDraft[] => {
  const attemptUsed = candidateCaused.includes(because);
  const refused = draft('candidate.refused', { because, reason, attemptUsed });
  return state.consentsAt === null
    ? [refused, draft('data.erased', { retention: 'personal', reason: 'no-consent' })]
    : [refused];
};
