import {
  closeSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fail, ok, type Result } from '../../domain/result.ts';

export type FileFailure = 'disk-full' | 'unwritable';

type Options = {
  /** Permission bits of the new file; only the owner by default. */
  readonly mode?: number;
};

let counter = 0;

/**
 * Replaces a file so that a reader, and a machine that loses its power, finds either the whole old
 * file or the whole new one. Durable when it returns: file and folder are synced.
 * On failure the old file is untouched and nothing else is left behind.
 */
export const writeFileAtomic = (
  file: string,
  bytes: Uint8Array | string,
  options: Options = {},
): Result<void, FileFailure> =>
  viaTemporary(file, bytes, options, (temporary) => renameSync(temporary, file));

/**
 * As writeFileAtomic, but never replaces: `exists` if the file is there already, also when
 * another process made it in this very moment.
 */
export const createFileAtomic = (
  file: string,
  bytes: Uint8Array | string,
  options: Options = {},
): Result<void, FileFailure | 'exists'> =>
  viaTemporary(file, bytes, options, (temporary) => {
    linkSync(temporary, file);
    rmSync(temporary);
  });

/** Makes a folder's entries durable. Windows can't open folders and orders its journal itself. */
export const syncFolder = (folder: string): void => {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};

/** What an exception of the file system means; exceptions that mean nothing known are thrown on. */
export const fileFailure = (error: unknown): FileFailure | 'exists' => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return 'disk-full';
    case 'EEXIST':
      return 'exists';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'EIO':
    case 'ENOENT':
    case 'ENOTDIR':
    case 'EISDIR':
    case 'EBUSY':
      return 'unwritable';
    default:
      throw error;
  }
};

const viaTemporary = <Failure extends FileFailure | 'exists'>(
  file: string,
  bytes: Uint8Array | string,
  options: Options,
  place: (temporary: string) => void,
): Result<void, Failure> => {
  counter += 1;
  const folder = dirname(file);
  const temporary = join(folder, `.${basename(file)}.${process.pid}-${counter}.tmp`);
  try {
    const handle = openSync(temporary, 'wx', options.mode ?? 0o600);
    try {
      writeFileSync(handle, bytes);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    place(temporary);
    syncFolder(folder);
    return ok(undefined);
  } catch (error) {
    rmSync(temporary, { force: true });
    return fail(fileFailure(error) as Failure);
  }
};
