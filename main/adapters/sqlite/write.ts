import type Database from 'better-sqlite3';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { StoreWriter, WriteFailure } from '../../ports/store.ts';
import type { DataKeys } from './data-keys.ts';
import { sqliteCode, writeFailureOf } from './failures.ts';
import type { HighWater } from './high-water.ts';

/** To be told by whoever does these things within a write. */
export type WriteObserver = {
  readonly onKeyDestroyed: () => void;
  readonly onAppended: (events: number) => void;
};

/** The one way to write: a transaction that is on the disk when it returns, or leaves nothing. */
export type Write = {
  readonly run: <T>(
    writer: StoreWriter,
    work: (writer: StoreWriter) => T,
  ) => Result<T, WriteFailure>;
  readonly observer: WriteObserver;
  /** Empties the write-ahead log, which may still hold destroyed keys. */
  readonly finishDestruction: () => void;
};

export const createWrite = (
  db: Database.Database,
  folder: string,
  keys: DataKeys,
  mark: HighWater,
): Write => {
  const begin = db.prepare('BEGIN IMMEDIATE');
  const commit = db.prepare('COMMIT');
  const rollback = db.prepare('ROLLBACK');
  /** Keys were destroyed by a commit, but the write-ahead log still has their old pages. */
  let unfinished = false;
  let destroyedNow = false;

  const finishDestruction = (): void => {
    try {
      const [answer] = db.pragma('wal_checkpoint(TRUNCATE)') as { readonly busy: number }[];
      // A reader on another thread can hold the log back; the next write or start tries again.
      unfinished = answer?.busy !== 0;
    } catch (error) {
      // The commit stands already, so a disk that is full now must not make it a failure.
      if (sqliteCode(error) === '') throw error;
    }
  };

  return {
    run: (writer, work) => {
      if (db.inTransaction) throw new Error('a write within a write: pass the writer on instead');
      destroyedNow = false;
      try {
        begin.run();
        const value = work(writer);
        if (isThenable(value)) throw new Error('the work of a write must not be asynchronous');
        commit.run();
        mark.commit();
        unfinished ||= destroyedNow;
        if (unfinished) finishDestruction();
        return ok(value);
      } catch (error) {
        keys.forget();
        mark.rollback();
        // SQLite has rolled back by itself after some errors, e.g. a full disk.
        if (db.inTransaction) rollback.run();
        const failure = writeFailureOf(error, folder);
        if (failure === null) throw error;
        return fail(failure);
      }
    },
    observer: {
      onKeyDestroyed: () => {
        destroyedNow = true;
      },
      onAppended: mark.add,
    },
    finishDestruction,
  };
};

/** A writer that outlives its transaction would write without one: that is a bug, and throws. */
export const requireTransaction = (db: Database.Database): void => {
  if (!db.inTransaction) throw new Error('the writer of a store is only valid inside its write');
};

const isThenable = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'then' in value &&
  typeof value.then === 'function';
