import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FileSource } from '../../../main/adapters/files/bounded-read.ts';
import { writeCsv } from '../../../main/adapters/files/csv-writer.ts';
import { readTableFile } from '../../../main/adapters/files/table-file.ts';
import { bookingFields } from '../../../main/domain/booking/booking.ts';
import { columnOfField } from '../../../main/domain/booking/columns.ts';
import { parseBookings } from '../../../main/domain/booking/parse-table.ts';
import { bookingTable } from '../../../main/domain/booking/write-table.ts';
import { anyBooking } from '../../domain/booking/arbitrary.ts';
import { context, goodBooking, goodRow } from '../../domain/booking/sample.ts';
import { gb18030, utf8, utf16le } from './bytes.ts';

const parseFile = async (name: string, source: FileSource) => {
  const file = await readTableFile(name, source);
  if (!file.ok) throw new Error(file.error.code);
  return { columns: file.value.table.columns, ...parseBookings(file.value.table, context) };
};

describe('files of bookings, from bytes to bookings (R-B1)', () => {
  it.each([
    ['bookings.csv', 'zh-CN'],
    ['bookings.en.csv', 'en'],
  ] as const)(
    'offers the template %s with every column and one example that passes',
    async (name, language) => {
      const parsed = await parseFile(name, { path: join('resources/templates', name) });
      expect(parsed.columns).toEqual(bookingFields.map((field) => columnOfField(field, language)));
      expect(parsed.problems).toEqual([]);
      expect(parsed.warnings).toEqual([]);
      expect(parsed.bookings.length).toBe(1);
      expect(parsed.bookings[0]?.booking.nameZh).toBe('示例考生');
    },
  );

  it('reads the same bookings from every encoding, delimiter and from JSON', async () => {
    const header = bookingFields.map((field) => columnOfField(field, 'zh-CN'));
    const row = bookingFields.map((field) => goodRow[field] ?? '');
    for (const delimiter of [',', ';', '\t']) {
      const text = `${header.join(delimiter)}\r\n${row.join(delimiter)}\r\n`;
      for (const bytes of [utf8(text), utf8(`\uFEFF${text}`), gb18030(text), utf16le(text)]) {
        const { bookings, problems } = await parseFile('b.csv', bytes);
        expect(problems).toEqual([]);
        expect(bookings).toEqual([{ line: 2, booking: goodBooking }]);
      }
    }
    const json = utf8(JSON.stringify({ bookings: [goodRow] }));
    const { bookings } = await parseFile('b.json', json);
    expect(bookings).toEqual([{ line: 1, booking: goodBooking }]);
  });

  it('reads back every booking that it has written as CSV or JSON', async () => {
    await fc.assert(
      fc.asyncProperty(anyBooking, fc.constantFrom('zh-CN', 'en'), async (booking, language) => {
        const { columns, rows } = bookingTable([booking], language);
        const csv = await parseFile('b.csv', writeCsv(columns, rows));
        expect(csv.problems).toEqual([]);
        expect(csv.bookings[0]?.booking).toEqual(booking);
        const startsAt = new Date(booking.startsAt).toISOString();
        const json = await parseFile('b.json', utf8(JSON.stringify([{ ...booking, startsAt }])));
        expect(json.bookings[0]?.booking).toEqual(booking);
      }),
    );
  });

  it('reads ten thousand bookings from a file', async () => {
    const all = Array.from({ length: 10_000 }, (_, index) => ({
      ...goodBooking,
      confirmation: `INV-${index}`,
      examCode: `CODE-${index}`,
    }));
    const { columns, rows } = bookingTable(all, 'zh-CN');
    const bytes = writeCsv(columns, rows);
    const before = performance.now();
    const { bookings } = await parseFile('b.csv', bytes);
    console.log(`10,000 bookings read from CSV in ${Math.round(performance.now() - before)} ms`);
    expect(bookings.map(({ booking }) => booking)).toEqual(all);
  });
});
