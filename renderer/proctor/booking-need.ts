import type { ExpectedBooking } from '../../preload/contract/proctor.ts';

type State = ExpectedBooking['state'];

/** Who waits for a decision first, who has come last. */
export const urgencyOf: Readonly<Record<State, number>> = {
  late: 0,
  'no-show': 1,
  open: 2,
  'let-in': 3,
  expected: 4,
  arrived: 5,
  done: 6,
};

export const needsLetIn = (state: State): boolean => state === 'late' || state === 'no-show';
