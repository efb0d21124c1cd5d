import type { DocumentNumberCode } from '../identity/document.ts';
import type { BookingField } from './booking.ts';
import type { StartTimeProblem } from './start-time.ts';

/** A table as a file gave it: every cell is text, and a row's cells stand under the columns. */
export type Table = {
  readonly columns: readonly string[];
  /** Line on which the columns are named; 0 for JSON, where every entry names its own. */
  readonly headerLine: number;
  readonly rows: readonly TableRow[];
  /** What `line` counts: lines of a text file, or entries of a JSON list (from 1). */
  readonly counting: 'lines' | 'entries';
  /** Rows that could not be read at all; they are not among `rows`. */
  readonly problems: readonly RowProblem[];
};

export type TableRow = { readonly line: number; readonly cells: readonly string[] };

/** What can be wrong with a row, a cell or the header; each needs a sentence in both languages. */
export type RowProblemCode =
  // the table
  | 'raggedRow'
  | 'notAnObject'
  | 'notText'
  | 'noHeader'
  | 'columnMissing'
  | 'columnTwice'
  | 'columnUnknown'
  // a cell
  | 'missing'
  | 'tooLong'
  | 'controlCharacter'
  | 'notAChoice'
  | 'notAPercentage'
  | 'format'
  | DocumentNumberCode
  | StartTimeProblem['code']
  // the file or the bookings that there are
  | 'confirmationTwice'
  | 'examCodeTwice'
  | 'bookingUsed';

/**
 * What is wrong at a place of a file. `line` as the table counts ; `field` is
 * null where no single field is at fault. The values never hold what a person wrote into a cell;
 * of a header they may hold the column's name, under `column`.
 */
export type RowProblem = {
  readonly line: number;
  readonly field: BookingField | null;
  readonly code: RowProblemCode;
  readonly values: Readonly<Record<string, string | number>>;
};
