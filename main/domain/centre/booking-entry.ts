import type { Booking } from '../booking/booking.ts';
import type { CentreEvent, MarkedState } from './events.ts';

/** A booking as it is in the store: what was imported and what happened since. */
export type BookingEntry = {
  readonly id: string;
  readonly record: Booking;
  /** What happened; null as long as nothing did. */
  readonly marked: MarkedState | null;
  readonly sitting: string | null;
  readonly letIn: {
    readonly by: readonly string[];
    readonly reason: string;
    readonly at: number;
  } | null;
  readonly imported: number;
};

export type BookingState = Exclude<MarkedState, 'booked'> | 'booked' | 'cancelled';

/** The state of a booking: what happened, else what the import says. */
export const bookingState = (entry: Pick<BookingEntry, 'marked' | 'record'>): BookingState =>
  entry.marked === null || entry.marked === 'booked' ? entry.record.status : entry.marked;

/**
 * The state as lists show it: who did not come in time and was not let in is a no-show, also when
 * nobody stood at the door to say so (R-C1). `lateAfter`: milliseconds, of the exam's policy.
 */
export const shownState = (entry: BookingEntry, lateAfter: number, now: number): BookingState => {
  const state = bookingState(entry);
  const late = now > entry.record.startsAt + lateAfter;
  // Marked as booked again: they came, and kept the attempt (R-C9).
  const came = entry.letIn !== null || entry.marked === 'booked';
  return state === 'booked' && late && !came ? 'no-show' : state;
};

/** ID of the booking that an event is about; null for events about other things. */
export const bookingOf = (event: CentreEvent): string | null =>
  event.type.startsWith('booking.') && event.opened !== null && 'booking' in event.opened.data
    ? event.opened.data.booking
    : null;

/** The booking after an event about it. Returns what was given for every other event. */
export const evolveBooking = (
  entry: BookingEntry | undefined,
  event: CentreEvent,
): BookingEntry | undefined => {
  if (event.opened === null) return entry;
  if (event.type === 'booking.added') {
    const { booking: id, record } = event.opened.data;
    return { id, record, marked: null, sitting: null, letIn: null, imported: event.time.wall };
  }
  if (entry === undefined) return undefined;
  switch (event.type) {
    case 'booking.changed': {
      const { record } = event.opened.data;
      // A new time or exam is a new appointment: who missed the old one or was let in to it
      // late starts afresh.
      const moved = record.startsAt !== entry.record.startsAt || record.exam !== entry.record.exam;
      const missed = entry.marked === 'no-show';
      return moved
        ? { ...entry, record, letIn: null, marked: missed ? null : entry.marked }
        : { ...entry, record };
    }
    case 'booking.state-changed':
      return { ...entry, marked: event.opened.data.state, sitting: event.opened.data.sitting };
    case 'booking.let-in': {
      const { by, reason } = event.opened.data;
      const marked = entry.marked === 'no-show' ? null : entry.marked;
      return { ...entry, letIn: { by, reason, at: event.time.wall }, marked };
    }
    default:
      return entry;
  }
};
