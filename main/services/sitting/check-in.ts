import { type BookingEntry, bookingState } from '../../domain/centre/booking-entry.ts';
import { checkDocumentNumber, type DocumentType } from '../../domain/identity/document.ts';
import { type CheckInWindow, checkInWindow } from '../../domain/programme/check-in-window.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { dayAt } from '../../domain/time-zone.ts';
import type { BookingsService } from '../bookings/bookings.ts';
import type { ExamsForSittings } from './exams-for-sittings.ts';

/** Where a candidate stands: this centre, its time zone. */
export type Place = { readonly centre: string; readonly zone: string };

export type LookUp =
  | {
      readonly by: 'document';
      readonly documentType: DocumentType;
      readonly number: string;
      /** Which of several bookings, when the candidate was asked. */
      readonly booking?: string | undefined;
    }
  | { readonly by: 'confirmation'; readonly code: string };

/** Why nobody may check in, with the values of its sentence. The codes are the API's. */
export type CheckInRefusal = {
  readonly code:
    | 'document-number-invalid'
    | 'document-not-accepted'
    | 'no-booking'
    | 'exam-not-here'
    | 'check-in-early'
    | 'check-in-late'
    | 'booking-other-day'
    | 'booking-other-centre'
    | 'already-sat'
    | 'booking-cancelled';
  readonly values: Readonly<Record<string, string | number>>;
};

export type Found =
  /** One booking: resume its sitting, or open one when `sitting` is null. */
  | { readonly kind: 'one'; readonly entry: BookingEntry; readonly sitting: string | null }
  | { readonly kind: 'several'; readonly entries: readonly BookingEntry[] };

type Judged = { readonly entry: BookingEntry } & (
  | { readonly usable: true; readonly sitting: string | null }
  | { readonly usable: false; readonly refusal: CheckInRefusal; readonly late: boolean }
);

/** When nothing can be used, the candidate is told the most helpful of the reasons. */
const mostHelpful: readonly CheckInRefusal['code'][] = [
  'check-in-early',
  'check-in-late',
  'booking-other-centre',
  'exam-not-here',
  'document-not-accepted',
  'booking-other-day',
  'already-sat',
  'booking-cancelled',
];

/**
 * Finds the booking that a candidate may check in with now (R-C1, R-C2).
 *
 * @param now wall time in milliseconds
 * @param hasResult whether an ended sitting has a result that its candidate may come back for
 * @param onLate told of every booking that is too late by now, to be recorded as a no-show
 */
export const findBooking = (
  lookUp: LookUp,
  now: number,
  place: Place,
  bookings: Pick<BookingsService, 'find'>,
  exams: Pick<ExamsForSittings, 'newest'>,
  onLate: (entry: BookingEntry) => void,
  hasResult: (sitting: string) => boolean,
): Result<Found, CheckInRefusal> => {
  const entries = find(lookUp, now, place, bookings);
  if (!entries.ok) return entries;
  const judged = entries.value.map((entry) => judge(entry, now, place, exams, hasResult));
  for (const one of judged) if (!one.usable && one.late) onLate(one.entry);
  const usable = judged.filter((one) => one.usable);
  const wanted = lookUp.by === 'document' ? lookUp.booking : undefined;
  const chosen = wanted ? usable.find((one) => one.entry.id === wanted) : usable[0];
  if (chosen && (wanted || usable.length === 1)) {
    return ok({ kind: 'one', entry: chosen.entry, sitting: chosen.sitting });
  }
  if (usable.length > 1) return ok({ kind: 'several', entries: usable.map((one) => one.entry) });
  const refusals = judged.flatMap((one) => (one.usable ? [] : [one.refusal]));
  const told = mostHelpful.flatMap(
    (code) => refusals.find((refusal) => refusal.code === code) ?? [],
  );
  return fail(told[0] ?? { code: 'no-booking', values: {} });
};

const find = (
  lookUp: LookUp,
  now: number,
  place: Place,
  bookings: Pick<BookingsService, 'find'>,
): Result<readonly BookingEntry[], CheckInRefusal> => {
  if (lookUp.by === 'confirmation') {
    return ok(bookings.find({ confirmation: lookUp.code }));
  }
  const { documentType } = lookUp;
  const number = checkDocumentNumber(documentType, lookUp.number, dayAt(place.zone, now));
  if (!number.ok) {
    return fail({ code: 'document-number-invalid', values: { reason: number.error.code } });
  }
  return ok(bookings.find({ document: { type: documentType, number: number.value.number } }));
};

const judge = (
  entry: BookingEntry,
  now: number,
  place: Place,
  exams: Pick<ExamsForSittings, 'newest'>,
  hasResult: (sitting: string) => boolean,
): Judged => {
  if (entry.sitting && (bookingState(entry) === 'sitting' || hasResult(entry.sitting))) {
    return { entry, usable: true, sitting: entry.sitting };
  }
  const exam = exams.newest(entry.record.exam);
  if (!exam) return refused(entry, 'exam-not-here', { exam: entry.record.exam });
  const { opensBefore, lateAfter, passports } = exam.policy.checkIn;
  if (entry.record.documentType === 'passport' && !passports) {
    return refused(entry, 'document-not-accepted', {});
  }
  const window = checkInWindow(
    entry.record,
    { opensBeforeMs: opensBefore * 1000, lateLimitMs: lateAfter * 1000 },
    now,
    { ...place, hasSitting: used(entry) },
  );
  return judgeWindow(entry, window);
};

/** Whether the attempt is gone; a no-show who was let in has still to come. */
const used = (entry: BookingEntry): boolean => {
  const state = bookingState(entry);
  return state === 'done' || state === 'refused';
};

/** Who was here in time and kept the attempt, prevented by the centre, is no no-show (R-C9). */
const came = (entry: BookingEntry): boolean => entry.marked === 'booked';

const judgeWindow = (entry: BookingEntry, window: CheckInWindow): Judged => {
  switch (window.kind) {
    case 'open':
      return { entry, usable: true, sitting: null };
    case 'late':
      return entry.letIn
        ? { entry, usable: true, sitting: null }
        : { ...refused(entry, 'check-in-late', { closedAt: window.closedAt }), late: !came(entry) };
    case 'early':
      return refused(entry, 'check-in-early', { opensAt: window.opensAt });
    case 'notToday':
      return {
        ...refused(entry, 'booking-other-day', { startsAt: window.startsAt }),
        late: window.noShow && !came(entry),
      };
    case 'wrongCentre':
      return refused(entry, 'booking-other-centre', { centre: window.centre ?? '' });
    case 'alreadySat':
      return refused(entry, 'already-sat', {});
    case 'cancelled':
      return refused(entry, 'booking-cancelled', {});
  }
};

const refused = (
  entry: BookingEntry,
  code: CheckInRefusal['code'],
  values: CheckInRefusal['values'],
): Extract<Judged, { usable: false }> => ({
  entry,
  usable: false,
  late: false,
  refusal: { code, values },
});
