import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { CsvError, parse } from 'csv-parse';
import type { RowProblem, Table, TableRow } from '../../domain/booking/table.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { type FileSource, readBounded } from './bounded-read.ts';
import { detectDelimiter } from './csv-delimiter.ts';
import type { FileProblem } from './file-problem.ts';
import { unguardFormula } from './formula-guard.ts';
import { recordGuard } from './record-guard.ts';
import { defaultTableLimits, type TableLimits } from './table-limits.ts';
import { decodeText, type TextEncodingName } from './text-decoding.ts';

export type CsvTable = { readonly table: Table; readonly encoding: TextEncodingName };

class TooMuch extends Error {
  readonly problem: FileProblem;
  constructor(problem: FileProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** Yields a text's bytes in pieces and lets other work go on in between. */
async function* pieces(text: string): AsyncIterable<Uint8Array> {
  const bytes = Buffer.from(text, 'utf8');
  for (let at = 0; at < bytes.length; at += 256 * 1024) {
    yield bytes.subarray(at, at + 256 * 1024);
    await nextTurn();
  }
}

/** Lines that a record takes in the file: one, and one for each break inside its quotes. */
const linesOf = (cells: readonly string[]): number =>
  cells.reduce((lines, cell) => lines + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 1);

/** Gathers records into a table: header, rows under it, rows that do not fit it. */
const gatherer = (limits: TableLimits) => {
  let line = 1;
  let header: { readonly columns: readonly string[]; readonly line: number } | null = null;
  const rows: TableRow[] = [];
  const problems: RowProblem[] = [];

  const take = (cells: readonly string[]): void => {
    const at = line;
    line += linesOf(cells);
    if (cells.every((cell) => cell.trim() === '')) return;
    if (cells.length > limits.maxColumns) {
      throw new TooMuch({ code: 'tooManyColumns', values: { max: limits.maxColumns } });
    }
    if (header === null) {
      header = { columns: cells, line: at };
      return;
    }
    if (rows.length + problems.length >= limits.maxRows) {
      throw new TooMuch({ code: 'tooManyRows', values: { max: limits.maxRows } });
    }
    const expected = header.columns.length;
    // Spreadsheets pad rows with empty cells where another row once was longer.
    const surplus = cells.slice(expected);
    if (cells.length < expected || surplus.some((cell) => cell.trim() !== '')) {
      const values = { expected, found: cells.length };
      problems.push({ line: at, field: null, code: 'raggedRow', values });
      return;
    }
    rows.push({ line: at, cells: cells.slice(0, expected).map(unguardFormula) });
  };
  return {
    take,
    line: () => line,
    table: (): Table | null =>
      header === null
        ? null
        : { columns: header.columns, headerLine: header.line, rows, counting: 'lines', problems },
  };
};

/**
 * Reads a CSV file (RFC 4180, with comma, semicolon or tab as the header line shows) in any encoding
 * of `decodeText`. Rows that do not fit the header are named in the table's problems; what makes
 * the file unreadable as a whole fails. The first record is the header; blank lines are skipped.
 */
export const readCsvTable = async (
  source: FileSource,
  limits: TableLimits = defaultTableLimits,
): Promise<Result<CsvTable, FileProblem>> => {
  const bytes = await readBounded(source, limits.maxBytes, recordGuard(limits.maxRecordBytes));
  if (!bytes.ok) return bytes;
  const decoded = decodeText(bytes.value);
  if (!decoded.ok) return decoded;
  const { text, encoding } = decoded.value;

  const gather = gatherer(limits);
  const parser = parse({
    delimiter: detectDelimiter(text),
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    on_record: (cells: string[]) => {
      gather.take(cells);
      return null;
    },
  });
  parser.resume();
  try {
    await pipeline(Readable.from(pieces(text)), parser);
  } catch (error) {
    if (error instanceof TooMuch) return fail(error.problem);
    if (error instanceof CsvError) {
      return fail({ code: 'quoteMisplaced', values: { line: gather.line() } });
    }
    throw error;
  }
  const table = gather.table();
  return table === null ? fail({ code: 'fileEmpty', values: {} }) : ok({ table, encoding });
};
