import type { Booking } from '../booking/booking.ts';
import { dayAt } from '../time-zone.ts';

/** When candidates may check in (R-C1); the sponsor may change both. */
export type CheckInPolicy = {
  /** How long before the booked start check-in opens, milliseconds. */
  readonly opensBeforeMs: number;
  /** How long after the booked start a candidate may still come, milliseconds. */
  readonly lateLimitMs: number;
};

export const defaultCheckInPolicy: CheckInPolicy = { opensBeforeMs: 30 * 60_000, lateLimitMs: 0 };

/** Where and what for a candidate presents themselves. */
export type CheckInPlace = {
  /** Code of this centre. */
  readonly centre: string;
  /** IANA time zone in which "today" is meant. */
  readonly zone: string;
  /** Whether a sitting of this booking exists already. */
  readonly hasSitting: boolean;
};

/** Whether a candidate may check in now; all times are UTC milliseconds. */
export type CheckInWindow =
  | { readonly kind: 'open'; readonly closesAt: number }
  | { readonly kind: 'early'; readonly opensAt: number; readonly startsAt: number }
  | { readonly kind: 'late'; readonly closedAt: number; readonly noShow: true }
  | { readonly kind: 'notToday'; readonly startsAt: number; readonly noShow: boolean }
  | { readonly kind: 'wrongCentre'; readonly centre: string | null }
  | { readonly kind: 'alreadySat' }
  | { readonly kind: 'cancelled' };

/** So near in time a booking is tonight's, whatever the calendar says at midnight; milliseconds. */
const tonight = 6 * 3_600_000;

/**
 * Decides whether check-in is open for a booking at an instant (R-C1, R-C2). The last moment
 * itself still counts. A window that reaches over midnight is open on both days; outside of it,
 * "today" is the calendar day of the centre's zone, and the hours next to it around midnight.
 */
export const checkInWindow = (
  booking: Pick<Booking, 'startsAt' | 'delivery' | 'centre' | 'status'>,
  policy: CheckInPolicy,
  now: number,
  place: CheckInPlace,
): CheckInWindow => {
  const { startsAt } = booking;
  if (place.hasSitting) return { kind: 'alreadySat' };
  if (booking.status === 'cancelled') return { kind: 'cancelled' };
  if (booking.delivery === 'centre' && booking.centre !== place.centre) {
    return { kind: 'wrongCentre', centre: booking.centre };
  }
  const opensAt = startsAt - policy.opensBeforeMs;
  const closesAt = startsAt + policy.lateLimitMs;
  if (now >= opensAt && now <= closesAt) return { kind: 'open', closesAt };
  const noShow = now > closesAt;
  const isToday = dayAt(place.zone, now) === dayAt(place.zone, startsAt);
  if (!isToday && Math.abs(now - startsAt) > tonight) {
    return { kind: 'notToday', startsAt, noShow };
  }
  return noShow
    ? { kind: 'late', closedAt: closesAt, noShow }
    : { kind: 'early', opensAt, startsAt };
};
