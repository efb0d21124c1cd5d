import { guardFormula } from './formula-guard.ts';

/** What a cell of an export may be; null is an empty cell. */
export type CsvCell = string | number | null;

const written = (cell: CsvCell): string => {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = guardFormula(cell);
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/**
 * Writes a table as CSV (RFC 4180) that spreadsheet programs open right: UTF-8 with its mark, CRLF,
 * quotes where needed, formulas guarded. `readCsvTable` reads the same cells back.
 */
export const writeCsv = (
  columns: readonly string[],
  rows: Iterable<readonly CsvCell[]>,
): Uint8Array => {
  const lines = [columns.map(written).join(',')];
  for (const row of rows) {
    // A row of one empty cell would be a blank line, which readers skip.
    lines.push(
      row.length === 1 && written(row[0] ?? null) === '' ? '""' : row.map(written).join(','),
    );
  }
  return Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`, 'utf8');
};
