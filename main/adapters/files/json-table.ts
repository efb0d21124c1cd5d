import type { RowProblem, Table, TableRow } from '../../domain/booking/table.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { type FileSource, readBounded } from './bounded-read.ts';
import type { FileProblem } from './file-problem.ts';
import { defaultTableLimits, type TableLimits } from './table-limits.ts';
import { decodeText } from './text-decoding.ts';

/** A value as a cell: text, number, true and false; null is empty; a list of texts is joined. */
const cellOf = (value: unknown): string | null => {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value) && value.every((entry) => typeof entry === 'string')) {
    return value.join(';');
  }
  return null;
};

/** The line of a syntax error, as far as the engine tells it; its message quotes the file. */
const syntaxLine = (error: unknown): { readonly line: number } | Record<never, never> => {
  const line = error instanceof Error ? /\(line (\d+) column \d+\)/.exec(error.message)?.[1] : null;
  return line ? { line: Number(line) } : {};
};

const listIn = (document: unknown): readonly unknown[] | null => {
  if (Array.isArray(document)) return document;
  if (typeof document !== 'object' || document === null) return null;
  const list: unknown = Reflect.get(document, 'bookings');
  return Array.isArray(list) ? list : null;
};

/**
 * Reads a JSON file of bookings, a list of flat objects or `{ "bookings": [...] }`, into a table:
 * the keys are the columns, entries are counted from 1.
 */
export const readJsonTable = async (
  source: FileSource,
  limits: TableLimits = defaultTableLimits,
): Promise<Result<Table, FileProblem>> => {
  const bytes = await readBounded(source, limits.maxBytes);
  if (!bytes.ok) return bytes;
  const decoded = decodeText(bytes.value);
  if (!decoded.ok) return decoded;
  if (decoded.value.text.trim() === '') return fail({ code: 'fileEmpty', values: {} });
  let document: unknown;
  try {
    document = JSON.parse(decoded.value.text);
  } catch (error) {
    return fail({ code: 'jsonSyntax', values: syntaxLine(error) });
  }
  const list = listIn(document);
  if (list === null) return fail({ code: 'jsonShape', values: {} });
  if (list.length > limits.maxRows) {
    return fail({ code: 'tooManyRows', values: { max: limits.maxRows } });
  }

  const columns = new Map<string, number>();
  const rows: TableRow[] = [];
  const problems: RowProblem[] = [];
  for (const [index, entry] of list.entries()) {
    const line = index + 1;
    if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
      problems.push({ line, field: null, code: 'notAnObject', values: {} });
      continue;
    }
    const cells: string[] = [];
    let good = true;
    for (const [key, value] of Object.entries(entry)) {
      const at = columns.get(key) ?? columns.size;
      columns.set(key, at);
      if (columns.size > limits.maxColumns) {
        return fail({ code: 'tooManyColumns', values: { max: limits.maxColumns } });
      }
      const cell = cellOf(value);
      if (cell === null) {
        good = false;
        const values = { column: key.slice(0, 60) };
        problems.push({ line, field: null, code: 'notText', values });
      } else {
        cells[at] = cell;
      }
    }
    // Entries need not all have the same keys: what one lacks is empty.
    if (good) rows.push({ line, cells: Array.from(cells, (cell) => cell ?? '') });
  }
  return ok({ columns: [...columns.keys()], headerLine: 0, rows, counting: 'entries', problems });
};
