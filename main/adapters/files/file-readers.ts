import { ok } from '../../domain/result.ts';
import type { FileReaders } from '../../ports/file-readers.ts';
import { readTableFile } from './table-file.ts';
import { readZipPackage } from './zip-package.ts';

/** The readers of tables and packages, with the default limits. */
export const fileReaders: FileReaders = {
  table: async (name, bytes) => {
    const file = await readTableFile(name, bytes);
    return file.ok ? ok(file.value.table) : file;
  },
  zip: (bytes) => readZipPackage(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)),
};
