import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { Altered } from './failures.ts';

/**
 * How many events the store had at its last commit, in a small file beside it.
 *
 * A write-ahead log that was deleted or cut, or a database that was set back to an older copy,
 * opens without complaint: what is missing in it is missing consistently. This number shows it.
 * It is written after a commit has reached the disk and not synced itself, so after a kill it is
 * right, and after a power cut it may be old or gone, but never ahead of the store.
 */
export type HighWater = {
  /** Notes events of the running transaction. */
  readonly add: (events: number) => void;
  /** The transaction is on the disk: writes the new number. */
  readonly commit: () => void;
  /** The transaction left nothing. */
  readonly rollback: () => void;
  readonly close: () => void;
};

const digits = 16;

/** Opens the mark of a store; throws Altered if the store has fewer events than it had. */
export const openHighWater = (db: Database.Database, folder: string): HighWater => {
  const total = db.prepare('SELECT coalesce(sum(seq), 0) FROM streams').pluck();
  let events = Number(total.get());
  if (events < readMark(folder)) throw new Altered('events-missing', null, null);
  const handle = openSync(markFile(folder), 'a+', 0o600);
  closeSync(handle);
  const mark = openSync(markFile(folder), 'r+');
  let pending = 0;
  const write = (): void => {
    try {
      writeSync(mark, `${String(events).padStart(digits, '0')}\n`, 0);
    } catch {
      // The commit stands; a mark that stays behind only notices less.
    }
  };
  write();
  return {
    add: (count) => {
      pending += count;
    },
    commit: () => {
      if (pending === 0) return;
      events += pending;
      pending = 0;
      write();
    },
    rollback: () => {
      pending = 0;
    },
    close: () => closeSync(mark),
  };
};

/** A mark that notes nothing, for the durability harness: without FULL it could be ahead. */
export const noHighWater: HighWater = {
  add: () => undefined,
  commit: () => undefined,
  rollback: () => undefined,
  close: () => undefined,
};

/** Takes the mark away: a backup that is put back is older, and that is meant. */
export const dropHighWater = (folder: string): void => rmSync(markFile(folder), { force: true });

/** Where a store's mark is kept. */
export const markFile = (folder: string): string => join(folder, 'invigil.mark');

/** 0 if there is no mark or a power cut left something else in its place. */
const readMark = (folder: string): number => {
  try {
    const text = readFileSync(markFile(folder), 'latin1');
    return /^\d{16}\n$/.test(text) ? Number(text) : 0;
  } catch {
    return 0;
  }
};
