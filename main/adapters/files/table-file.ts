import type { Table } from '../../domain/booking/table.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { FileSource } from './bounded-read.ts';
import { readCsvTable } from './csv-table.ts';
import type { FileProblem } from './file-problem.ts';
import { readJsonTable } from './json-table.ts';
import type { TextEncodingName } from './text-decoding.ts';

export type TableFile = { readonly table: Table; readonly encoding: TextEncodingName | 'json' };

/**
 * Reads a file of bookings as its name says: JSON for ".json", otherwise CSV. The name is only that
 * of the file, no path is opened by it unless the source is one.
 */
export const readTableFile = async (
  name: string,
  source: FileSource,
): Promise<Result<TableFile, FileProblem>> => {
  if (!/\.json$/i.test(name.trim())) return readCsvTable(source);
  const table = await readJsonTable(source);
  return table.ok ? ok({ table: table.value, encoding: 'json' }) : table;
};
