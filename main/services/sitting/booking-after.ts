import type { MarkedState } from '../../domain/centre/events.ts';
import type { SittingState } from '../../domain/sitting/state.ts';

/**
 * What becomes of the booking when its sitting has ended: the attempt is used, or kept when the
 * centre was the cause or the candidate did not consent (R-C3, R-C9).
 */
export const bookingAfter = (
  state: SittingState,
): { readonly state: MarkedState; readonly sitting: string | null } => {
  if (state.step.at !== 'ended') throw new Error('only an ended sitting settles its booking');
  switch (state.step.how) {
    case 'finished':
    case 'terminated':
    case 'terms-declined':
      return { state: 'done', sitting: state.sitting };
    case 'refused':
      return { state: 'refused', sitting: state.sitting };
    case 'prevented':
    case 'consent-declined':
      return { state: 'booked', sitting: null };
  }
};
