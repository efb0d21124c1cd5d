import Database from 'better-sqlite3';

/** How eagerly commits reach the disk; anything but `full` is for the durability harness alone. */
export type Synchronous = 'full' | 'normal' | 'off';

const levels: Readonly<Record<Synchronous, number>> = { off: 0, normal: 1, full: 2 };

/**
 * Opens an existing database with the settings that the store's promises rest on, and reads each
 * of them back, because SQLite ignores a setting that it can't apply without a word.
 */
export const openConnection = (file: string, synchronous: Synchronous): Database.Database => {
  const db = new Database(file, { fileMustExist: true, timeout: 2_000 });
  try {
    set(db, 'journal_mode', 'wal', 'wal');
    // The build's default in WAL is NORMAL: a committed answer could vanish with the power.
    set(db, 'synchronous', synchronous, levels[synchronous]);
    // macOS only: an ordinary fsync leaves the data in the drive's own memory (fsync(2)).
    set(db, 'fullfsync', 'on', 1);
    set(db, 'checkpoint_fullfsync', 'on', 1);
    set(db, 'foreign_keys', 'on', 1);
    // Destroyed keys and replaced documents are overwritten, not only unlinked.
    set(db, 'secure_delete', 'on', 1);
    // Sorting must not spill readable pages into files that nobody erases.
    set(db, 'temp_store', 'memory', 2);
    set(db, 'trusted_schema', 'off', 0);
    set(db, 'cell_size_check', 'on', 1);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
};

const set = (
  db: Database.Database,
  name: string,
  value: string,
  expected: string | number,
): void => {
  db.pragma(`${name} = ${value}`);
  const found = db.pragma(name, { simple: true });
  if (found !== expected) {
    throw new Error(`SQLite did not accept ${name} = ${value}: it says ${String(found)}`);
  }
};
