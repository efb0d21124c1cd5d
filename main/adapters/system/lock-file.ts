import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { fail, ok, type Result } from '../../domain/result.ts';
import { type FileFailure, writeFileAtomic } from '../files/atomic-write.ts';

export type Lock = {
  /** Gives the lock back. The operating system does it too when the process dies. */
  readonly release: () => void;
};

export type LockFailure =
  | {
      readonly code: 'in-use';
      /** Who holds it; null if the holder has not said so within half a second. */
      readonly pid: number | null;
    }
  | { readonly code: FileFailure };

/** Who holds a lock, for the sentence that names it; the lock itself is the operating system's. */
type Owner = { readonly pid: number; readonly started: number; readonly boot: string };

/**
 * Takes the lock `file`, or tells who has it. At the same instant exactly one process wins.
 *
 * The lock is an operating-system lock on the file (fcntl or LockFileEx, through an exclusive
 * transaction of SQLite that writes nothing), because a file with a process number in it can't be
 * taken over without a race, and a reused number, a restart or a copied disk makes it lie.
 * Therefore nothing is ever stale: the lock ends with the process that holds it.
 * `file`.owner says who holds it. Nobody may open `file` otherwise within this process:
 * POSIX drops a process's locks when it closes any handle of the file.
 *
 * `boot` is the operating system's boot ID, `wall` the time now in milliseconds.
 */
export const takeLock = (file: string, boot: string, wall: number): Result<Lock, LockFailure> => {
  if (!existsSync(dirname(file))) return fail({ code: 'unwritable' });
  let handle: Database.Database | undefined;
  try {
    handle = new Database(file, { timeout: 0 });
    handle.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    handle?.close();
    const code = error instanceof Database.SqliteError ? error.code : '';
    if (code.startsWith('SQLITE_BUSY')) return fail({ code: 'in-use', pid: ownerOf(file) });
    if (code.startsWith('SQLITE_FULL')) return fail({ code: 'disk-full' });
    if (/^SQLITE_(CANTOPEN|READONLY|IOERR|PERM|NOTADB)/.test(code)) {
      return fail({ code: 'unwritable' });
    }
    throw error;
  }
  const held = handle;
  const owner: Owner = {
    pid: process.pid,
    started: Math.round(wall - process.uptime() * 1000),
    boot,
  };
  const written = writeFileAtomic(ownerFile(file), `${JSON.stringify(owner)}\n`);
  if (!written.ok) {
    held.close();
    return fail({ code: written.error });
  }
  return ok({
    release: () => {
      if (!held.open) return;
      rmSync(ownerFile(file), { force: true });
      held.close();
    },
  });
};

const ownerFile = (file: string): string => `${file}.owner`;

/**
 * The live process that the owner file names. A winner writes it a moment after it has won, and a
 * dead one leaves it behind, so this waits a little for one that names a process that exists.
 */
const ownerOf = (file: string): number | null => {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const pid = ownerNow(file);
    if (pid !== null && isAlive(pid)) return pid;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
  }
  return null;
};

const ownerNow = (file: string): number | null => {
  try {
    const owner: unknown = JSON.parse(readFileSync(ownerFile(file), 'utf8'));
    if (typeof owner !== 'object' || owner === null || !('pid' in owner)) return null;
    return Number.isSafeInteger(owner.pid) && Number(owner.pid) > 0 ? Number(owner.pid) : null;
  } catch {
    return null;
  }
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it exists but belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};
