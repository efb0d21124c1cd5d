import { describe, expect, it } from 'vitest';
import type { BookingField } from '../../../main/domain/booking/booking.ts';
import { bookingFields } from '../../../main/domain/booking/booking.ts';
import { columnNames, columnOfField, fieldOfColumn } from '../../../main/domain/booking/columns.ts';
import { parseBookings } from '../../../main/domain/booking/parse-table.ts';
import { context, goodBooking, goodRow, tableOf } from './sample.ts';

const problemsOf = (change: Readonly<Record<string, string>>) =>
  parseBookings(tableOf(change), context).problems.map(({ field, code }) => `${field}: ${code}`);

describe('reading a table of bookings (R-B1): what is wrong', () => {
  it('names all problems of a file at once, in the order of its lines', () => {
    const table = tableOf(
      { confirmation: '', order: '', documentNumber: '110105194912310021' },
      {},
      { confirmation: 'INV-0003', startsAt: 'soon', extraTimePercent: '201' },
    );
    const parsed = parseBookings(
      {
        ...table,
        problems: [{ line: 3, field: null, code: 'raggedRow', values: { expected: 18, found: 2 } }],
      },
      context,
    );
    expect(parsed.problems.map(({ line, field, code }) => [line, field, code])).toEqual([
      [2, 'confirmation', 'missing'],
      [2, 'order', 'missing'],
      [2, 'documentNumber', 'numberCheckDigit'],
      [3, null, 'raggedRow'],
      [4, 'startsAt', 'timeFormat'],
      [4, 'extraTimePercent', 'notAPercentage'],
    ]);
    expect(parsed.bookings.map(({ line }) => line)).toEqual([3]);
  });

  it('never repeats in a problem what stands in the cell', () => {
    const secret = 'SECRET';
    const bad = Object.fromEntries(bookingFields.map((field) => [field, `${secret}\u0007 @`]));
    const { problems } = parseBookings(tableOf(bad), context);
    expect(problems.length).toBe(bookingFields.length);
    expect(JSON.stringify(problems)).not.toContain(secret);
  });

  it('refuses each needed field when it is empty, and one of the two names', () => {
    const needed: BookingField[] = [
      'confirmation',
      'order',
      'exam',
      'documentType',
      'documentNumber',
      'startsAt',
    ];
    for (const field of needed) expect(problemsOf({ [field]: ' ' })).toEqual([`${field}: missing`]);
    expect(problemsOf({ nameZh: '', namePinyin: '' })).toEqual(['nameZh: missing']);
    expect(problemsOf({ nameZh: '' })).toEqual([]);
    expect(problemsOf({ centre: '' })).toEqual(['centre: missing']);
    expect(problemsOf({ centre: '', delivery: 'remote' })).toEqual([]);
  });

  it('refuses values that no field may have', () => {
    for (const [field, text, code] of [
      ['confirmation', 'ab', 'format'],
      ['confirmation', '-INV-1', 'format'],
      ['order', 'two words', 'format'],
      ['exam', 'x'.repeat(65), 'format'],
      ['status', 'maybe', 'notAChoice'],
      ['documentType', '港澳通行证', 'notAChoice'],
      ['documentType', '港澳台居民居住证', 'notAChoice'],
      ['documentNumber', '1.10105E+17', 'numberScientific'],
      ['documentNumber', '110105491231002', 'numberFifteenDigits'],
      ['delivery', 'by post', 'notAChoice'],
      ['startsAt', '2026-11-21', 'timeOfDayMissing'],
      ['extraTimePercent', '-1', 'notAPercentage'],
      ['extraTimePercent', '12.5', 'notAPercentage'],
      ['language', 'Klingon', 'notAChoice'],
      ['email', 'nobody', 'format'],
      ['phone', '123', 'format'],
      ['phone', '1.38E+10', 'format'],
      ['nameZh', '张\u0000伟', 'controlCharacter'],
      ['nameZh', '张\u202E伟', 'controlCharacter'],
      ['organisation', 'first\nsecond', 'controlCharacter'],
      ['organisation', '\uD800', 'controlCharacter'],
      ['organisation', 'x'.repeat(201), 'tooLong'],
    ] as const) {
      expect([text, problemsOf({ [field]: text })]).toEqual([text, [`${field}: ${code}`]]);
    }
  });

  it('refuses every row of a confirmation code that a file has twice, bad rows included', () => {
    const { bookings, problems } = parseBookings(
      tableOf(
        {},
        { confirmation: 'inv-0001', order: 'ORD-2' },
        { confirmation: 'INV-0002' },
        {
          startsAt: 'soon',
        },
      ),
      context,
    );
    expect(bookings.map(({ line }) => line)).toEqual([4]);
    expect(problems.filter(({ code }) => code === 'confirmationTwice')).toEqual([
      { line: 2, field: 'confirmation', code: 'confirmationTwice', values: { other: 3 } },
      { line: 3, field: 'confirmation', code: 'confirmationTwice', values: { other: 2 } },
      { line: 5, field: 'confirmation', code: 'confirmationTwice', values: { other: 2 } },
    ]);
  });

  it('warns of an exam code that two bookings share, unless one is cancelled', () => {
    const two = parseBookings(tableOf({}, { confirmation: 'INV-0002' }), context);
    expect(two.bookings.length).toBe(2);
    expect(two.warnings.map(({ line, code }) => [line, code])).toEqual([
      [2, 'examCodeTwice'],
      [3, 'examCodeTwice'],
    ]);
    const moved = tableOf({ status: '已取消' }, { confirmation: 'INV-0002' });
    expect(parseBookings(moved, context).warnings).toEqual([]);
  });

  it('names the columns that are missing or there twice', () => {
    const table = {
      ...tableOf(),
      columns: ['确认码', 'Confirmation', '考试时间', '身份证号', '证件类型', '备注'],
    };
    const { problems, warnings } = parseBookings(table, context);
    expect(problems.map(({ line, field, code }) => [line, field, code])).toEqual([
      [1, 'confirmation', 'columnTwice'],
      [1, 'order', 'columnMissing'],
      [1, 'exam', 'columnMissing'],
      [1, 'nameZh', 'columnMissing'],
    ]);
    expect(warnings).toEqual([
      { line: 1, field: null, code: 'columnUnknown', values: { column: '备注', position: 6 } },
    ]);
  });

  it('takes a file whose first line is a candidate for one without a header and repeats nothing', () => {
    const table = { ...tableOf(), columns: Object.values(goodRow) };
    expect(parseBookings(table, context)).toEqual({
      bookings: [],
      problems: [{ line: 1, field: null, code: 'noHeader', values: {} }],
      warnings: [],
    });
  });
});

describe('reading a table of bookings (R-B1): what is right', () => {
  it('reads a full row', () => {
    expect(parseBookings(tableOf({}), context)).toEqual({
      bookings: [{ line: 2, booking: goodBooking }],
      problems: [],
      warnings: [],
    });
  });

  it('leaves what the file does not say empty', () => {
    const blank = Object.fromEntries(
      ['examCode', 'namePinyin', 'delivery', 'extraTimePercent', 'accommodations', 'language']
        .concat(['organisation', 'email', 'phone'])
        .map((field) => [field, '']),
    );
    const { bookings } = parseBookings(tableOf(blank), context);
    expect(bookings[0]?.booking).toMatchObject({
      status: 'booked',
      examCode: null,
      namePinyin: null,
      delivery: 'centre',
      extraTimePercent: 0,
      accommodations: [],
      language: null,
      organisation: null,
      email: null,
      phone: null,
    });
  });

  it('uses the zone of the booking’s centre for times without one', () => {
    const zones = new Map([['NY-01', 'America/New_York']]);
    const { bookings } = parseBookings(tableOf({ centre: 'NY-01' }), { ...context, zones });
    expect(bookings[0]?.booking.startsAt).toBe(Date.parse('2026-11-21T14:00:00Z'));
  });

  it('knows every column by its field’s name and its names in both languages', () => {
    const seen = new Map<string, BookingField>();
    for (const field of bookingFields) {
      expect(fieldOfColumn(field)).toBe(field);
      for (const name of [...columnNames[field].zh, ...columnNames[field].en]) {
        expect([name, fieldOfColumn(name)]).toEqual([name, field]);
        expect(seen.get(name) ?? field).toBe(field);
        seen.set(name, field);
      }
      expect(fieldOfColumn(columnOfField(field, 'zh-CN'))).toBe(field);
      expect(fieldOfColumn(columnOfField(field, 'en'))).toBe(field);
    }
  });

  it('ignores case, width, spaces and punctuation of column names', () => {
    for (const name of [
      'CONFIRMATION CODE',
      'confirmation_code',
      ' 确认码： ',
      'Confirmation-Code',
    ]) {
      expect(fieldOfColumn(name)).toBe('confirmation');
    }
    expect(fieldOfColumn('姓 名')).toBe('nameZh');
    expect(fieldOfColumn('__proto__')).toBe(undefined);
    expect(fieldOfColumn('')).toBe(undefined);
  });
});
