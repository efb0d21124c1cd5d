import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Booking, BookingField } from '../../../main/domain/booking/booking.ts';
import { bookingFields } from '../../../main/domain/booking/booking.ts';
import { parseBookings } from '../../../main/domain/booking/parse-table.ts';
import { type ExistingBooking, planImport } from '../../../main/domain/booking/plan-import.ts';
import { bookingTable } from '../../../main/domain/booking/write-table.ts';
import { anyBooking } from './arbitrary.ts';
import { context, goodBooking, tableOf } from './sample.ts';

const unused = (booking: Booking): ExistingBooking => ({ booking, used: false });
const used = (booking: Booking): ExistingBooking => ({ booking, used: true });
const parsed = (...bookings: Booking[]) => ({
  bookings: bookings.map((booking, index) => ({ line: index + 2, booking })),
  problems: [],
  warnings: [],
});
const written = (bookings: readonly Booking[], language: 'zh-CN' | 'en' = 'zh-CN') => {
  const { columns, rows } = bookingTable(bookings, language);
  return parseBookings(
    {
      columns,
      headerLine: 1,
      counting: 'lines',
      problems: [],
      rows: rows.map((cells, index) => ({ line: index + 2, cells })),
    },
    context,
  );
};

describe('planning an import (R-B1)', () => {
  it('refuses to change who, what and when of a booking that has been used', () => {
    const other: Partial<Record<BookingField, Partial<Booking>>> = {
      status: { status: 'cancelled' },
      order: { order: 'ORD-9' },
      examCode: { examCode: null },
      exam: { exam: 'other' },
      nameZh: { nameZh: '张玮' },
      namePinyin: { namePinyin: 'Zhang Hui' },
      documentType: { documentType: 'passport' },
      documentNumber: { documentNumber: 'E1' },
      delivery: { delivery: 'remote' },
      centre: { centre: 'SH-01' },
      startsAt: { startsAt: 0 },
      extraTimePercent: { extraTimePercent: 50 },
      accommodations: { accommodations: ['大字版'] },
      language: { language: 'en' },
    };
    for (const [field, change] of Object.entries(other)) {
      const plan = planImport([used(goodBooking)], parsed({ ...goodBooking, ...change }));
      expect(plan.refused).toEqual([{ line: 2, field, code: 'bookingUsed', values: {} }]);
      expect([...plan.added, ...plan.changed, ...plan.unchanged]).toEqual([]);
    }
  });

  it('refuses a row of a used booking whole, with every field that is fixed', () => {
    const after = { ...goodBooking, exam: 'other', startsAt: 0, phone: null };
    const plan = planImport([used(goodBooking)], parsed(after));
    expect(plan.changed).toEqual([]);
    expect(plan.refused.map(({ field }) => field)).toEqual(['exam', 'startsAt']);
  });

  it('lets the contact of a used booking change', () => {
    const after = { ...goodBooking, organisation: null, email: 'b@example.com', phone: null };
    const plan = planImport([used(goodBooking)], parsed(after));
    expect(plan.changed[0]?.differences.map(({ field }) => field)).toEqual([
      'organisation',
      'email',
      'phone',
    ]);
  });

  it('carries the file’s problems among what is refused, in the order of lines', () => {
    const problem = { line: 1, field: null, code: 'raggedRow', values: {} } as const;
    const incoming = { ...parsed({ ...goodBooking, exam: 'other' }), problems: [problem] };
    const plan = planImport([used(goodBooking)], incoming);
    expect(plan.refused.map(({ line }) => line)).toEqual([1, 2]);
  });

  it('tells what is added, changed field by field, and unchanged', () => {
    const second = { ...goodBooking, confirmation: 'INV-0002' };
    const third = { ...goodBooking, confirmation: 'INV-0003' };
    const plan = planImport(
      [unused(goodBooking), unused(second)],
      parsed(goodBooking, { ...second, exam: 'other', accommodations: [] }, third),
    );
    expect(plan.unchanged).toEqual([{ line: 2, booking: goodBooking }]);
    expect(plan.changed).toMatchObject([
      {
        line: 3,
        before: second,
        differences: [
          { field: 'exam', before: 'cloud-associate', after: 'other' },
          { field: 'accommodations', before: ['大字版', '单独房间'], after: [] },
        ],
      },
    ]);
    expect(plan.added).toEqual([{ line: 4, booking: third }]);
    expect(plan.refused).toEqual([]);
  });

  it('leaves bookings alone that the file does not name', () => {
    expect(planImport([unused(goodBooking)], parsed())).toEqual({
      added: [],
      changed: [],
      unchanged: [],
      refused: [],
      warnings: [],
    });
  });

  it('changes nothing when the same file is imported twice', () => {
    const bookings = fc.uniqueArray(anyBooking, {
      selector: ({ confirmation }) => confirmation,
      maxLength: 20,
    });
    fc.assert(
      fc.property(bookings, fc.boolean(), (all, isUsed) => {
        const incoming = written(all);
        const first = planImport([], incoming);
        const stored = first.added.map(({ booking }) => ({ booking, used: isUsed }));
        const second = planImport(stored, incoming);
        expect(first.added.length).toBe(all.length);
        expect(second).toMatchObject({ added: [], changed: [], refused: [] });
        expect(second.unchanged.length).toBe(all.length);
      }),
    );
  });

  it('reads back every booking that it has written, in both languages', () => {
    fc.assert(
      fc.property(anyBooking, fc.constantFrom('zh-CN', 'en'), (booking, language) => {
        const { bookings, problems } = written([booking], language);
        expect(problems).toEqual([]);
        expect(bookings[0]?.booking).toEqual(booking);
      }),
    );
  });

  it('plans ten thousand bookings', () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => ({
      confirmation: `INV-${index}`,
      examCode: `CODE-${index}`,
    }));
    const before = performance.now();
    const plan = planImport([], parseBookings(tableOf(...rows), context));
    console.log(`10,000 bookings read and planned in ${Math.round(performance.now() - before)} ms`);
    expect(plan.added.length).toBe(10_000);
    expect(Object.keys(plan.added[0]?.booking ?? {}).sort()).toEqual([...bookingFields].sort());
  });
});
