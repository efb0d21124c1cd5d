import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { calendarDay } from '../../main/domain/calendar.ts';
import { checkDocumentNumber, documentTypes } from '../../main/domain/identity/document.ts';
import { Policy } from '../../main/domain/policy/policy.ts';
import { demonstrationFolder, exams, textOfFile } from './demonstration-files.ts';

/** The demonstration's bookings: their times depend on when they are loaded. */
const Bookings = z.array(
  z.strictObject({
    /** Without 0 O 1 I L 2 Z 5 S 8 B U V, which look alike on paper. */
    confirmation: z.string().regex(/^[ACDEFGHJKMNPQRTWXY34679]{8}$/),
    order: z.string().regex(/^DEMO-\d{4}$/),
    exam: z.enum(exams),
    nameZh: z.string().regex(/^\p{Script=Han}{2,4}$/u),
    namePinyin: z.string().regex(/^[A-Z]+ [A-Z]+$/),
    documentType: z.enum(documentTypes),
    documentNumber: z.string(),
    centre: z.enum(['DEMO', 'NORTH']),
    delivery: z.enum(['centre', 'remote']),
    startOffsetMinutes: z.int(),
    extraTimePercent: z.union([z.literal(0), z.literal(25)]),
    accommodations: z.array(z.string()),
    alreadySat: z.literal(true).optional(),
    caseZh: z.string().regex(/^[^\n]*\p{Script=Han}[^\n]*。$/u),
    caseEn: z.string().regex(/^[A-Z][^\n\p{Script=Han}]*\.$/u),
  }),
);

const bookings = Bookings.parse(
  JSON.parse(readFileSync(resolve(demonstrationFolder, 'bookings.json'), 'utf8')),
);
type Booking = (typeof bookings)[number];

const checkIn = Object.fromEntries(
  exams.map((exam) => [exam, Policy.parse(JSON.parse(textOfFile(exam, 'policy.json'))).checkIn]),
);

/** Where check-in stands for a booking, some minutes after the demonstration was loaded (R-C1). */
const windowAt = (booking: Booking, minutes: number): 'early' | 'open' | 'late' => {
  const rules = checkIn[booking.exam];
  if (rules === undefined) throw new Error(booking.exam);
  const seconds = (minutes - booking.startOffsetMinutes) * 60;
  if (seconds < -rules.opensBefore) return 'early';
  return seconds > rules.lateAfter ? 'late' : 'open';
};

const usable = (minutes: number): readonly Booking[] =>
  bookings.filter(
    (one) => one.centre === 'DEMO' && !one.alreadySat && windowAt(one, minutes) === 'open',
  );

describe('the bookings of the demonstration centre', () => {
  it('are twelve, with confirmations, orders and documents of their own', () => {
    expect(bookings).toHaveLength(12);
    for (const field of ['confirmation', 'order', 'documentNumber'] as const) {
      expect(new Set(bookings.map((one) => one[field])).size).toBe(12);
    }
    expect(new Set(bookings.map((one) => one.nameZh)).size).toBe(12);
  });

  it('have document numbers with valid check digits, of people born 1980 to 2004 (R-C4)', () => {
    const today = calendarDay(2026, 1, 1);
    if (today === null) throw new Error('no such day');
    for (const booking of bookings) {
      const checked = checkDocumentNumber(booking.documentType, booking.documentNumber, today);
      expect(checked.ok, booking.confirmation).toBe(true);
      if (booking.documentType !== 'residentIdentityCard') continue;
      const year = Number(booking.documentNumber.slice(6, 10));
      expect(year).toBeGreaterThanOrEqual(1980);
      expect(year).toBeLessThanOrEqual(2004);
    }
    expect(new Set(bookings.map((one) => one.documentType)).size).toBe(3);
  });

  it('would be refused with another check digit', () => {
    const today = calendarDay(2026, 1, 1);
    const card = bookings.find((one) => one.documentType === 'residentIdentityCard');
    if (today === null || card === undefined) throw new Error('nothing to try');
    const last = card.documentNumber.at(-1) === '1' ? '2' : '1';
    const altered = `${card.documentNumber.slice(0, -1)}${last}`;
    expect(checkDocumentNumber('residentIdentityCard', altered, today).ok).toBe(false);
  });

  it('show every case of check-in: early, open, late, tomorrow, wrong centre, sat, extra time (R-C1)', () => {
    const own = bookings.filter((one) => one.centre === 'DEMO' && !one.alreadySat);
    expect(own.filter((one) => windowAt(one, 0) === 'late')).toHaveLength(1);
    expect(own.filter((one) => windowAt(one, 0) === 'early')).toHaveLength(2);
    expect(own.filter((one) => one.startOffsetMinutes >= 24 * 60)).toHaveLength(1);
    expect(bookings.filter((one) => one.centre !== 'DEMO')).toHaveLength(1);
    expect(bookings.filter((one) => one.alreadySat)).toHaveLength(1);
    expect(
      new Set(own.filter((one) => one.extraTimePercent === 25).map((one) => one.exam)),
    ).toEqual(new Set(exams));
    expect(bookings.some((one) => one.delivery === 'remote')).toBe(true);
  });

  it('let at least five candidates in at once and for more than an hour (R-C1)', () => {
    expect(usable(0).length).toBeGreaterThanOrEqual(5);
    expect(usable(0).filter((one) => one.exam === 'cloud-associate')).toHaveLength(2);
    expect(usable(25).filter((one) => one.exam === 'cloud-associate')).toHaveLength(2);
    for (const minutes of [30, 60, 90, 105]) {
      expect(usable(minutes).length, `${minutes} minutes`).toBeGreaterThanOrEqual(5);
    }
  });
});
