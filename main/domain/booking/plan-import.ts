import { type Booking, type BookingField, type BookingValue, bookingFields } from './booking.ts';
import type { ParsedBookings } from './parse-table.ts';
import type { RowProblem } from './table.ts';

/** A booking that the store has; `used` = a sitting of it exists. */
export type ExistingBooking = { readonly booking: Booking; readonly used: boolean };

export type FieldDifference = {
  readonly field: BookingField;
  readonly before: BookingValue;
  readonly after: BookingValue;
};

export type BookingChange = {
  readonly line: number;
  readonly before: Booking;
  readonly after: Booking;
  readonly differences: readonly FieldDifference[];
};

/** What an import would do; nothing is written until a person has confirmed it (R-B1). */
export type ImportPlan = {
  readonly added: readonly { readonly line: number; readonly booking: Booking }[];
  readonly changed: readonly BookingChange[];
  readonly unchanged: readonly { readonly line: number; readonly booking: Booking }[];
  readonly refused: readonly RowProblem[];
  readonly warnings: readonly RowProblem[];
};

/** All that stays free when a sitting exists: the rest is pinned in its log from its opening. */
const freeOnceUsed: ReadonlySet<BookingField> = new Set(['organisation', 'email', 'phone']);

const sameValue = (one: BookingValue, other: BookingValue): boolean =>
  Array.isArray(one) && Array.isArray(other)
    ? one.length === other.length && one.every((entry, index) => entry === other[index])
    : one === other;

/** The fields in which two bookings differ. */
export const bookingDifferences = (before: Booking, after: Booking): readonly FieldDifference[] =>
  bookingFields
    .filter((field) => !sameValue(before[field], after[field]))
    .map((field) => ({ field, before: before[field], after: after[field] }));

/**
 * Compares a parsed file with the bookings that there are; bookings that the file does not name
 * are left alone. A used booking keeps who, what and when: a row that would change it is refused
 * whole, one problem for each such field. Planning the result of a plan changes nothing.
 */
export const planImport = (
  existing: Iterable<ExistingBooking>,
  incoming: ParsedBookings,
): ImportPlan => {
  const known = new Map<string, ExistingBooking>();
  for (const entry of existing) known.set(entry.booking.confirmation, entry);

  const added: { line: number; booking: Booking }[] = [];
  const changed: BookingChange[] = [];
  const unchanged: { line: number; booking: Booking }[] = [];
  const refused: RowProblem[] = [...incoming.problems];
  for (const { line, booking } of incoming.bookings) {
    const before = known.get(booking.confirmation);
    if (before === undefined) {
      added.push({ line, booking });
      continue;
    }
    const differences = bookingDifferences(before.booking, booking);
    const frozen = before.used ? differences.filter(({ field }) => !freeOnceUsed.has(field)) : [];
    if (differences.length === 0) {
      unchanged.push({ line, booking });
    } else if (frozen.length === 0) {
      changed.push({ line, before: before.booking, after: booking, differences });
    } else {
      for (const { field } of frozen) {
        refused.push({ line, field, code: 'bookingUsed', values: {} });
      }
    }
  }
  refused.sort((one, other) => one.line - other.line);
  return { added, changed, unchanged, refused, warnings: incoming.warnings };
};
