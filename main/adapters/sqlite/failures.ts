import { statfsSync } from 'node:fs';
import Database from 'better-sqlite3';
import { PlainError } from '../../ports/plain-error.ts';
import type { WriteFailure } from '../../ports/store.ts';

/** Thrown inside a write when the expected head is no longer the head; `write` answers it. */
export class Conflict extends Error {
  constructor(stream: string) {
    super(`another event came first in stream ${stream}`);
    this.name = 'Conflict';
  }
}

/** Why a store can't be opened. Nothing was changed or repaired in any of these cases. */
export type OpenFailure =
  /** Another process has it; `pid` is null if it hasn't said who it is. */
  | { readonly code: 'store-in-use'; readonly pid: number | null }
  | { readonly code: 'disk-full' | 'unwritable'; readonly folder: string }
  /** The folder holds traces of a store (blobs, backups, a journal) but no database. */
  | { readonly code: 'store-missing'; readonly file: string }
  /** Not a database, or one of another program. */
  | { readonly code: 'not-a-store'; readonly file: string }
  /** Written by a newer version of the program. */
  | { readonly code: 'store-newer'; readonly found: number; readonly known: number }
  /** The file is truncated or its structure is broken; `detail` is SQLite's own word. */
  | { readonly code: 'store-damaged'; readonly file: string; readonly detail: string }
  /** Its structure is whole but its content is not what was written. */
  | ({ readonly code: 'store-altered' } & Alteration)
  /** The master key is not the one that the store was made with. */
  | { readonly code: 'wrong-key' }
  /** The vault can't give the key: its own code, e.g. `key-missing`. */
  | {
      readonly code: 'key-unavailable';
      readonly reason: string;
      readonly values: Readonly<Record<string, string | number>>;
    };

/** Where content is not what was written. `seq` is null where a whole stream is concerned. */
export type Alteration = {
  readonly rule:
    | 'events-missing'
    | 'stream-missing'
    | 'head-forged'
    | 'event-missing'
    | 'event-hash'
    | 'event-place'
    | 'event-link'
    | 'event-data'
    | 'key-forged'
    | 'document-forged';
  readonly stream: string | null;
  readonly seq: number | null;
};

/** Thrown by reads that meet altered content: an answer from it would be a lie. */
export class Altered extends PlainError {
  readonly alteration: Alteration;

  constructor(rule: Alteration['rule'], stream: string | null, seq: number | null) {
    super('store-altered', { rule, stream: stream ?? '', seq: seq ?? 0 });
    this.message = `the store was altered: ${rule} at ${stream ?? '-'} ${seq ?? '-'}`;
    this.name = 'Altered';
    this.alteration = { rule, stream, seq };
  }
}

/** SQLite's result code, e.g. `SQLITE_FULL`; the empty string for anything else. */
export const sqliteCode = (error: unknown): string =>
  error instanceof Database.SqliteError ? error.code : '';

/** True for what SQLite says about a file whose structure is broken. */
export const isDamage = (error: unknown): boolean =>
  /^SQLITE_(CORRUPT|NOTADB|FORMAT)/.test(sqliteCode(error));

/** What a failed write means, or null if it is none of the world's doing. */
export const writeFailureOf = (error: unknown, folder: string): WriteFailure | null => {
  if (error instanceof Conflict) return 'conflict';
  const code = sqliteCode(error);
  if (code === 'SQLITE_FULL') return 'disk-full';
  // A full disk also shows as an I/O error where SQLite grows its shared-memory file.
  if (/^SQLITE_(IOERR|CANTOPEN)/.test(code)) return isFull(folder) ? 'disk-full' : 'unwritable';
  if (/^SQLITE_(READONLY|BUSY|PERM|LOCKED)/.test(code)) return 'unwritable';
  return null;
};

const isFull = (folder: string): boolean => {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize < 64 * 1024;
  } catch {
    return false;
  }
};
