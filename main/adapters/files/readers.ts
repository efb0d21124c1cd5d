import { ok } from '../../domain/result.ts';
import type { FileReaders } from '../../ports/file-readers.ts';
import type { FileWriters } from '../../ports/file-writers.ts';
import { writeCsv } from './csv-writer.ts';
import { readTableFile } from './table-file.ts';
import { readZipPackage } from './zip-package.ts';

/** The ports on this folder's readers and writers. */
export const fileReaders: FileReaders = {
  table: async (name, bytes) => {
    const read = await readTableFile(name, bytes);
    return read.ok ? ok(read.value.table) : read;
  },
  zip: (bytes) => readZipPackage(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)),
};

export const fileWriters: FileWriters = { csv: writeCsv };
