import { describe, expect, it } from 'vitest';
import {
  checkInWindow,
  defaultCheckInPolicy,
} from '../../../main/domain/programme/check-in-window.ts';

const minute = 60_000;
const startsAt = Date.parse('2026-11-21T01:00:00Z');
const booking = { startsAt, delivery: 'centre', centre: 'BJ-01', status: 'booked' } as const;
const place = { centre: 'BJ-01', zone: 'Asia/Shanghai', hasSitting: false };
const at = (now: number, more: object = {}, here: object = {}, policy = defaultCheckInPolicy) =>
  checkInWindow({ ...booking, ...more }, policy, now, { ...place, ...here });

describe('the window for check-in (R-C1, R-C2)', () => {
  it('refuses a second sitting of the same booking, even of a cancelled one', () => {
    expect(at(startsAt, {}, { hasSitting: true })).toEqual({ kind: 'alreadySat' });
    expect(at(startsAt, { status: 'cancelled' }, { hasSitting: true }).kind).toBe('alreadySat');
  });

  it('refuses a cancelled booking', () => {
    expect(at(startsAt, { status: 'cancelled' })).toEqual({ kind: 'cancelled' });
  });

  it('refuses another centre and names the right one; remote exams have none', () => {
    expect(at(startsAt, { centre: 'SH-01' })).toEqual({ kind: 'wrongCentre', centre: 'SH-01' });
    expect(at(startsAt, { centre: 'SH-01', delivery: 'remote' }).kind).toBe('open');
    expect(at(startsAt, { centre: null, delivery: 'remote' }).kind).toBe('open');
  });

  it('is early until 30 minutes before, then open up to and including the booked time', () => {
    const opensAt = startsAt - 30 * minute;
    expect(at(opensAt - 1)).toEqual({ kind: 'early', opensAt, startsAt });
    expect(at(opensAt)).toEqual({ kind: 'open', closesAt: startsAt });
    expect(at(startsAt).kind).toBe('open');
    expect(at(startsAt + 1)).toEqual({ kind: 'late', closedAt: startsAt, noShow: true });
  });

  it('follows the sponsor’s figures', () => {
    const policy = { opensBeforeMs: 60 * minute, lateLimitMs: 15 * minute };
    expect(at(startsAt - 60 * minute, {}, {}, policy).kind).toBe('open');
    expect(at(startsAt + 15 * minute, {}, {}, policy).kind).toBe('open');
    expect(at(startsAt + 15 * minute + 1, {}, {}, policy).kind).toBe('late');
  });

  it('says that the booking is for another day of the centre’s calendar', () => {
    const tomorrow = startsAt - 24 * 60 * minute;
    expect(at(tomorrow)).toEqual({ kind: 'notToday', startsAt, noShow: false });
    expect(at(startsAt + 24 * 60 * minute)).toEqual({ kind: 'notToday', startsAt, noShow: true });
    // 23:59 of the day before in Shanghai is still the same day in London.
    const before = Date.parse('2026-11-20T15:59:00Z');
    const after = before + 2 * minute;
    expect(at(before).kind).toBe('notToday');
    expect(at(after).kind).toBe('early');
    expect(at(after, {}, { zone: 'Europe/London' }).kind).toBe('notToday');
  });

  it('stays open over midnight', () => {
    const midnight = Date.parse('2026-11-20T16:10:00Z');
    expect(at(midnight - 20 * minute, { startsAt: midnight }).kind).toBe('open');
  });

  it('tells early from late around midnight, when the calendar’s day is of no help', () => {
    const one = Date.parse('2026-11-20T17:00:00Z');
    expect(at(one - 120 * minute, { startsAt: one }).kind).toBe('early');
    const eleven = Date.parse('2026-11-20T15:50:00Z');
    expect(at(eleven + 20 * minute, { startsAt: eleven }).kind).toBe('late');
    expect(at(one - 361 * minute, { startsAt: one }).kind).toBe('notToday');
  });
});
