import type { Booking, BookingField } from './booking.ts';
import { fieldOfColumn } from './columns.ts';
import { type BookingContext, parseBookingRow } from './parse-row.ts';
import type { RowProblem, Table } from './table.ts';

export type ParsedBooking = { readonly line: number; readonly booking: Booking };

/** What a file holds: its good bookings, every problem of the others, and what was ignored. */
export type ParsedBookings = {
  readonly bookings: readonly ParsedBooking[];
  readonly problems: readonly RowProblem[];
  readonly warnings: readonly RowProblem[];
};

/** Columns without which no row can be read; of the names either, of the centre see the rows. */
const neededColumns = [
  'confirmation',
  'order',
  'exam',
  'documentType',
  'documentNumber',
  'startsAt',
] as const satisfies readonly BookingField[];

/** Which column holds which field, and what is wrong with the header. */
const readHeader = (table: Table) => {
  const at = new Map<BookingField, number>();
  const problems: RowProblem[] = [];
  const warnings: RowProblem[] = [];
  const line = table.headerLine;
  table.columns.forEach((column, index) => {
    const field = fieldOfColumn(column);
    const values = { column: column.slice(0, 60), position: index + 1 };
    if (field === undefined) {
      if (column.trim() !== '') warnings.push({ line, field: null, code: 'columnUnknown', values });
    } else if (at.has(field)) {
      problems.push({ line, field, code: 'columnTwice', values });
    } else {
      at.set(field, index);
    }
  });
  // A file without a header has a candidate in its first line, one of whose cells may happen to be
  // a column's name ("考点"): none of it may be repeated.
  if (neededColumns.filter((field) => at.has(field)).length < 2) {
    const noHeader: RowProblem = { line, field: null, code: 'noHeader', values: {} };
    return { at, problems: [noHeader], warnings: [] };
  }
  for (const field of neededColumns) {
    if (!at.has(field)) problems.push({ line, field, code: 'columnMissing', values: {} });
  }
  if (!at.has('nameZh') && !at.has('namePinyin')) {
    problems.push({ line, field: 'nameZh', code: 'columnMissing', values: {} });
  }
  return { at, problems, warnings };
};

/** The lines on which a value stands, for values that stand on more than one. */
const repeated = (
  entries: Iterable<readonly [line: number, value: string | null]>,
): ReadonlyMap<string, readonly [number, number, ...number[]]> => {
  const lines = new Map<string, number[]>();
  for (const [line, value] of entries) {
    if (value === null) continue;
    const known = lines.get(value);
    if (known === undefined) lines.set(value, [line]);
    else known.push(line);
  }
  const several = [...lines].filter(([, at]) => at.length > 1);
  return new Map(several as [string, [number, number]][]);
};

/** One problem a line of each repeated value, naming the other line (the first, or the second). */
const repetitions = (
  lines: Iterable<readonly [number, number, ...number[]]>,
  field: BookingField,
  code: 'confirmationTwice' | 'examCodeTwice',
): RowProblem[] =>
  [...lines].flatMap(([first, second, ...more]) => [
    { line: first, field, code, values: { other: second } },
    ...[second, ...more].map((line) => ({ line, field, code, values: { other: first } })),
  ]);

/**
 * Reads a table of bookings (R-B1). Every problem of the file is returned at once, in its order.
 * Rows that share a confirmation code are all refused: which of them is right nobody can tell.
 * A repeated exam code is a warning, because an order may allow several attempts with one code.
 */
export const parseBookings = (table: Table, context: BookingContext): ParsedBookings => {
  const header = readHeader(table);
  if (header.problems.length > 0) {
    return {
      bookings: [],
      problems: [...header.problems, ...table.problems],
      warnings: header.warnings,
    };
  }
  const read: ParsedBooking[] = [];
  const confirmations: [line: number, confirmation: string | null][] = [];
  const problems: RowProblem[] = [...table.problems];
  for (const { line, cells } of table.rows) {
    const textOf = (field: BookingField): string => cells[header.at.get(field) ?? -1] ?? '';
    const outcome = parseBookingRow(line, textOf, context);
    confirmations.push([line, outcome.confirmation]);
    if (outcome.booking === null) problems.push(...outcome.problems);
    else read.push({ line, booking: outcome.booking });
  }

  const twice = repeated(confirmations);
  problems.push(...repetitions(twice.values(), 'confirmation', 'confirmationTwice'));
  const bookings = read.filter(({ booking }) => !twice.has(booking.confirmation));
  const active = bookings.filter(({ booking }) => booking.status === 'booked');
  const codes = repeated(active.map(({ line, booking }) => [line, booking.examCode])).values();
  return {
    bookings,
    problems: problems.sort((one, other) => one.line - other.line),
    warnings: [...header.warnings, ...repetitions(codes, 'examCode', 'examCodeTwice')],
  };
};
