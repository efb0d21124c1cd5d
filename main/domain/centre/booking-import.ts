import type { Booking } from '../booking/booking.ts';
import type { BookingChange, ExistingBooking, ImportPlan } from '../booking/plan-import.ts';
import { bookingCell } from '../booking/write-table.ts';
import { maskDocumentNumber } from '../identity/mask.ts';
import { type BookingEntry, bookingState } from './booking-entry.ts';

/** A booking as the planner of imports needs it. */
export const existingOf = (entry: BookingEntry): ExistingBooking => {
  const state = bookingState(entry);
  // Refused at the door uses up the attempt too (R-C9).
  const used = state === 'sitting' || state === 'done' || state === 'refused';
  return { booking: entry.record, used: used || entry.sitting !== null };
};

/** One booking of a plan for a person to look at. */
export type PlannedLine = {
  readonly line: number;
  readonly confirmation: string;
  readonly nameZh: string;
  readonly exam: string;
  /** Milliseconds UTC. */
  readonly start: number;
  readonly changes: readonly {
    readonly field: string;
    readonly from: string;
    readonly to: string;
  }[];
};

/** Lines of a plan's additions; at most `most`. */
export const addedLines = (plan: ImportPlan, most: number): readonly PlannedLine[] =>
  plan.added.slice(0, most).map(({ line, booking }) => ({ ...plain(line, booking), changes: [] }));

/** Lines of a plan's changes, each with what was and what will be; at most `most`. */
export const changedLines = (plan: ImportPlan, most: number): readonly PlannedLine[] =>
  plan.changed.slice(0, most).map((change) => ({
    ...plain(change.line, change.after),
    changes: change.differences.map(({ field }) => ({
      field,
      from: shown(change.before, field),
      to: shown(change.after, field),
    })),
  }));

const plain = (line: number, booking: Booking) => ({
  line,
  confirmation: booking.confirmation,
  nameZh: booking.nameZh ?? booking.namePinyin ?? '',
  exam: booking.exam,
  start: booking.startsAt,
});

const shown = (booking: Booking, field: BookingChange['differences'][number]['field']): string =>
  field === 'documentNumber'
    ? maskDocumentNumber(booking.documentNumber)
    : bookingCell(booking, field);
