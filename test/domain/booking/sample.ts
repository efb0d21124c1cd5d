import type { Booking } from '../../../main/domain/booking/booking.ts';
import { bookingFields } from '../../../main/domain/booking/booking.ts';
import type { BookingContext } from '../../../main/domain/booking/parse-row.ts';
import type { Table } from '../../../main/domain/booking/table.ts';

export const context: BookingContext = { today: '2026-11-21', zone: 'Asia/Shanghai' };

/** A good row by field; the number is made up, its check character is right. */
export const goodRow: Readonly<Record<string, string>> = {
  confirmation: 'INV-0001',
  status: '',
  order: 'ORD-1',
  examCode: 'CODE-1',
  exam: 'cloud-associate',
  nameZh: '张伟',
  namePinyin: 'Zhang Wei',
  documentType: '身份证',
  documentNumber: '11010519491231002X',
  delivery: '考点',
  centre: 'BJ-01',
  startsAt: '2026/11/21 9:00',
  extraTimePercent: '25%',
  accommodations: '大字版；单独房间',
  language: '中文',
  organisation: '示例公司',
  email: 'zhang.wei@example.com',
  phone: '+86 138 0000 0000',
};

export const goodBooking: Booking = {
  confirmation: 'INV-0001',
  status: 'booked',
  order: 'ORD-1',
  examCode: 'CODE-1',
  exam: 'cloud-associate',
  nameZh: '张伟',
  namePinyin: 'Zhang Wei',
  documentType: 'residentIdentityCard',
  documentNumber: '11010519491231002X',
  delivery: 'centre',
  centre: 'BJ-01',
  startsAt: Date.parse('2026-11-21T01:00:00Z'),
  extraTimePercent: 25,
  accommodations: ['大字版', '单独房间'],
  language: 'zh-CN',
  organisation: '示例公司',
  email: 'zhang.wei@example.com',
  phone: '+86 138 0000 0000',
};

/** A table whose columns are the fields and whose rows are the good one with some cells changed. */
export const tableOf = (...changes: readonly Readonly<Record<string, string>>[]): Table => ({
  columns: bookingFields,
  headerLine: 1,
  counting: 'lines',
  problems: [],
  rows: changes.map((change, index) => ({
    line: index + 2,
    cells: bookingFields.map((field) => ({ ...goodRow, ...change })[field] ?? ''),
  })),
});
