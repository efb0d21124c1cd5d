import { closeSync, existsSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenFailure } from './failures.ts';
import { markFile } from './high-water.ts';
import { applicationId } from './migrate.ts';

/** Start of every SQLite file (https://sqlite.org/fileformat.html §1.3). */
const magic = 'SQLite format 3\0';
const headerLength = 100;

/**
 * Looks at a file before SQLite opens it, because opening already changes a journal.
 * Returns null if it may be opened.
 */
export const refuseByHeader = (file: string): OpenFailure | null => {
  const size = statSync(file).size;
  if (size < headerLength) {
    return { code: 'store-damaged', file, detail: `file has ${size} bytes` };
  }
  const header = Buffer.alloc(headerLength);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, header, 0, headerLength, 0);
  } finally {
    closeSync(handle);
  }
  if (header.toString('latin1', 0, magic.length) !== magic) return { code: 'not-a-store', file };
  if (header.readUInt32BE(68) !== applicationId) return { code: 'not-a-store', file };
  const stored = header.readUInt16BE(16);
  const pageSize = stored === 1 ? 65_536 : stored;
  const pages = header.readUInt32BE(28);
  // A checkpoint that was interrupted may have counted pages that only the journal has as yet.
  if (size < pages * pageSize && sizeOf(`${file}-wal`) === 0) {
    const detail = `file has ${size} bytes of ${pages * pageSize}`;
    return { code: 'store-damaged', file, detail };
  }
  return null;
};

const sizeOf = (file: string): number => (existsSync(file) ? statSync(file).size : 0);

/** True if a folder without a database shows that there was one. */
export const hasTraces = (folder: string, file: string): boolean =>
  existsSync(`${file}-wal`) ||
  existsSync(markFile(folder)) ||
  ['blobs', 'backups'].some((name) => {
    const path = join(folder, name);
    return existsSync(path) && readdirSync(path).length > 0;
  });
