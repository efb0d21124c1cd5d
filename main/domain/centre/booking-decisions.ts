import { ok, type Result } from '../result.ts';
import { type BookingEntry, bookingState } from './booking-entry.ts';
import { type CentreDraft, draft, type MarkedState } from './events.ts';
import { type CentreRefusal, refuse } from './refusal.ts';

type Decision = Result<readonly CentreDraft[], CentreRefusal>;

/**
 * Puts on record what happened to a booking. A cancelled booking stays so; one that has been sat,
 * or is being sat, can't begin another sitting. What is so already makes no event.
 */
export const decideMark = (
  entry: BookingEntry | undefined,
  state: MarkedState,
  sitting: string | null,
): Decision => {
  if (entry === undefined) return refuse('booking-unknown');
  const now = bookingState(entry);
  if (now === 'cancelled') return refuse('booking-cancelled');
  if (now === state && entry.sitting === sitting) return ok([]);
  const another = entry.sitting !== null && sitting !== null && sitting !== entry.sitting;
  if (now === 'done' || (now === 'sitting' && another)) return refuse('already-sat');
  return ok([draft('booking.state-changed', { booking: entry.id, state, sitting })]);
};

/**
 * Lets a late candidate check in after all (R-C1), for a reason, by two different people where the
 * exam's policy says so. Being let in twice changes nothing.
 */
export const decideLetIn = (
  entry: BookingEntry | undefined,
  by: readonly string[],
  reason: string,
  needsTwo: boolean,
): Decision => {
  if (entry === undefined) return refuse('booking-unknown');
  if (reason.trim().length < 2) return refuse('reason-missing');
  if (new Set(by).size < (needsTwo ? 2 : 1)) return refuse('two-people-needed');
  const state = bookingState(entry);
  if (state === 'cancelled') return refuse('booking-cancelled');
  if (state !== 'booked' && state !== 'no-show') return refuse('already-sat');
  if (entry.letIn !== null) return ok([]);
  return ok([draft('booking.let-in', { booking: entry.id, by: [...new Set(by)], reason })]);
};
