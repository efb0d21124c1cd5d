import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { fail, ok } from '../../domain/result.ts';
import type { LockJournal } from '../../ports/lockdown.ts';
import { syncFolder } from '../files/atomic-write.ts';

/**
 * A lockdown writes some 20 lines; a file that is so much larger has become something else. What stands at
 * its beginning is read all the same, because it may say how to undo; nothing is added to it.
 */
const maxBytes = 4 * 1024 * 1024;
const lineFeed = 0x0a;

/** The journal's file in a data folder. */
export const journalFile = (data: string): string => join(data, 'lockdown.journal');

/** The port on a file: each line is on disk, with the folder's entry, when `append` returns. */
export const createLockJournal = (data: string): LockJournal => {
  const file = journalFile(data);

  const read: LockJournal['read'] = () => {
    try {
      return ok(existsSync(file) ? beginningOf(file) : '');
    } catch {
      return fail('unreadable');
    }
  };

  return {
    read,

    append: (line) => {
      if (!read().ok) return fail('unwritable');
      const isNew = !existsSync(file);
      let handle: number | null = null;
      try {
        if (isNew) mkdirSync(data, { recursive: true, mode: 0o700 });
        handle = openSync(file, isNew ? 'w' : 'r+', 0o600);
        // A line that was cut off by a power cut would swallow the next one.
        if (!isNew && statSync(file).size > maxBytes) return fail('unwritable');
        const whole = isNew ? 0 : readFileSync(file).lastIndexOf(lineFeed) + 1;
        ftruncateSync(handle, whole);
        const bytes = Buffer.from(line, 'utf8');
        for (let at = 0; at < bytes.length; ) {
          at += writeSync(handle, bytes, at, bytes.length - at, whole + at);
        }
        fsyncSync(handle);
        if (isNew) syncFolder(data);
        return ok(undefined);
      } catch (error) {
        return fail(isDiskFull(error) ? 'disk-full' : 'unwritable');
      } finally {
        if (handle !== null) closeSync(handle);
      }
    },

    remove: () => {
      try {
        rmSync(file, { force: true });
        syncFolder(data);
        return ok(undefined);
      } catch {
        return fail('unwritable');
      }
    },

    setAside: (because) => {
      try {
        // The name says what it is; an earlier one is never overwritten.
        let number = 1;
        while (existsSync(`${file}.${because}-${number}`)) number += 1;
        renameSync(file, `${file}.${because}-${number}`);
        syncFolder(data);
        return ok(undefined);
      } catch {
        return fail('unwritable');
      }
    },
  };
};

const beginningOf = (file: string): string => {
  const handle = openSync(file, 'r');
  try {
    const { size } = fstatSync(handle);
    if (size <= maxBytes) return readFileSync(handle, 'utf8');
    const bytes = Buffer.alloc(maxBytes);
    const length = readSync(handle, bytes, 0, maxBytes, 0);
    // The line feed makes a last line that is cut here one that was altered, not one that was begun.
    return `${bytes.toString('utf8', 0, length)}\n`;
  } finally {
    closeSync(handle);
  }
};

const isDiskFull = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
