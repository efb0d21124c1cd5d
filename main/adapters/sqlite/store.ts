import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Crypto } from '../../ports/crypto.ts';
import type { KeyVault } from '../../ports/key-vault.ts';
import { PlainError } from '../../ports/plain-error.ts';
import type { Random } from '../../ports/random.ts';
import type { Store } from '../../ports/store.ts';
import { type Lock, takeLock } from '../system/lock-file.ts';
import { dropBackups, writeBackup } from './backup.ts';
import { openConnection, type Synchronous } from './connection.ts';
import { createDatabase, identify } from './create.ts';
import { createDataKeys, type DataKeys } from './data-keys.ts';
import { createTableReader, createTableWriter } from './documents.ts';
import { createLogReader, createLogWriter } from './event-log.ts';
import { Altered, isDamage, type OpenFailure, writeFailureOf } from './failures.ts';
import { hasTraces, refuseByHeader } from './file-header.ts';
import { createHeads } from './heads.ts';
import { noHighWater, openHighWater } from './high-water.ts';
import { checkTails, quickCheck } from './integrity.ts';
import { migrate, newest, versionOf } from './migrate.ts';
import { type Migration, migrations as ours } from './migrations/index.ts';
import { createWrite } from './write.ts';

export type OpenOptions = {
  /** Holds `invigil.sqlite`, its lock, `backups/` and `blobs/`; made if it does not exist. */
  readonly folder: string;
  readonly vault: KeyVault;
  readonly crypto: Crypto;
  readonly random: Random;
  /** The operating system's boot ID and the wall clock in milliseconds, for the lock's owner. */
  readonly boot: string;
  readonly wall: number;
  /** Only the durability harness gives anything but `full`, to show that it can fail. */
  readonly synchronous?: Synchronous;
  /** Only tests give other migrations than the program's own. */
  readonly migrations?: readonly Migration[];
};

/** An open store, and what the composition root needs besides. */
export type OpenedStore = Store & {
  /** The store's own random ID, made with it. */
  readonly id: string;
  readonly folder: string;
  /** The data keys, for the blob store. */
  readonly keys: DataKeys;
  /** Version that this start migrated from; null if it migrated nothing. */
  readonly migratedFrom: number | null;
};

/** Name of the database file within the store's folder. */
export const databaseName = 'invigil.sqlite';

/**
 * Opens the store in a folder, or makes it. Takes the lock, checks the file, the key, the
 * structure and the newest events, migrates with a backup. Refuses with a code, and then nothing
 * was changed or repaired and the lock is given back.
 */
export const openStore = (options: OpenOptions): Result<OpenedStore, OpenFailure> => {
  const { folder } = options;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch {
    return fail({ code: 'unwritable', folder });
  }
  const lock = takeLock(join(folder, 'invigil.lock'), options.boot, options.wall);
  if (!lock.ok) {
    return lock.error.code === 'in-use'
      ? fail({ code: 'store-in-use', pid: lock.error.pid })
      : fail({ code: lock.error.code, folder });
  }
  let opened: Result<OpenedStore, OpenFailure> | undefined;
  try {
    opened = openLocked(options, lock.value);
    return opened;
  } catch (error) {
    const failure = openFailureOf(error, options);
    if (failure === null) throw error;
    return fail(failure);
  } finally {
    if (opened?.ok !== true) lock.value.release();
  }
};

const openLocked = (options: OpenOptions, lock: Lock): Result<OpenedStore, OpenFailure> => {
  const { folder, crypto, random, migrations = ours } = options;
  const file = join(folder, databaseName);
  const isNew = !existsSync(file);
  if (isNew && hasTraces(folder, file)) return fail({ code: 'store-missing', file });
  const refusal = isNew ? null : refuseByHeader(file);
  if (refusal !== null) return fail(refusal);
  const masterKey = options.vault.masterKey();
  if (isNew) createDatabase(file, masterKey, crypto, random, migrations);
  if (process.platform !== 'win32') chmodSync(file, 0o600);

  const db = openConnection(file, options.synchronous ?? 'full');
  try {
    const checked = checkAndMigrate(db, file, masterKey, options);
    if (!checked.ok) {
      db.close();
      return checked;
    }
    return ok(assemble(db, lock, masterKey, options, checked.value));
  } catch (error) {
    db.close();
    throw error;
  }
};

type Checked = { readonly id: string; readonly migratedFrom: number | null };

const checkAndMigrate = (
  db: Database.Database,
  file: string,
  masterKey: Uint8Array,
  { folder, crypto, migrations = ours }: OpenOptions,
): Result<Checked, OpenFailure> => {
  const found = versionOf(db);
  if (found > newest(migrations)) {
    return fail({ code: 'store-newer', found, known: newest(migrations) });
  }
  const damage = quickCheck(db);
  if (damage !== null) return fail({ code: 'store-damaged', file, detail: damage });
  const id = identify(db, masterKey, crypto);
  if (id === null) return fail({ code: 'wrong-key' });
  if (found === newest(migrations)) {
    dropBackups(folder);
    return ok({ id, migratedFrom: null });
  }
  writeBackup(db, folder, found, masterKey, crypto);
  migrate(db, migrations);
  return ok({ id, migratedFrom: found });
};

const assemble = (
  db: Database.Database,
  lock: Lock,
  masterKey: Uint8Array,
  { folder, crypto, random, synchronous = 'full' }: OpenOptions,
  checked: Checked,
): OpenedStore => {
  const keys = createDataKeys(db, masterKey, crypto, random);
  const heads = createHeads(db, masterKey, crypto);
  checkTails(db, heads, crypto);
  const mark = synchronous === 'full' ? openHighWater(db, folder) : noHighWater;
  const write = createWrite(db, folder, keys, mark);
  // A crash may have come between destroying a key and emptying the log of it.
  write.finishDestruction();
  const parts = { db, keys, heads, crypto, random };
  const log = createLogReader(parts);
  const tables = createTableReader(db, keys, crypto);
  const writer = {
    log: createLogWriter(parts, log, write.observer),
    tables: createTableWriter(db, keys, crypto, tables),
  };
  return {
    ...checked,
    folder,
    keys,
    log,
    tables,
    write: (work) => write.run(writer, work),
    close: () => {
      if (!db.open) return;
      write.finishDestruction();
      db.close();
      mark.close();
      keys.forget();
      lock.release();
    },
  };
};

/** What an exception while opening means, or null for a bug. */
const openFailureOf = (error: unknown, { folder }: OpenOptions): OpenFailure | null => {
  const file = join(folder, databaseName);
  if (error instanceof Altered) return { code: 'store-altered', ...error.alteration };
  if (error instanceof PlainError) {
    return { code: 'key-unavailable', reason: error.code, values: error.values };
  }
  if (isDamage(error)) {
    return { code: 'store-damaged', file, detail: error instanceof Error ? error.message : '' };
  }
  const failure = writeFailureOf(error, folder);
  return failure === null || failure === 'conflict' ? null : { code: failure, folder };
};
