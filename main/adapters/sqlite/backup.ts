import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Crypto } from '../../ports/crypto.ts';
import { projections } from '../../ports/store.ts';
import { syncFolder } from '../files/atomic-write.ts';
import { dropHighWater } from './high-water.ts';

const chunkLength = 1024 * 1024;

/**
 * Backs the store up before it is migrated, encrypted, as `backups/before-<version>.bak`.
 * Left out are the data keys, so that data which is deleted later is deleted in here too, and the
 * projections, which can be rebuilt. Throws what the file system or SQLite throws.
 */
export const writeBackup = (
  db: Database.Database,
  folder: string,
  version: number,
  masterKey: Uint8Array,
  crypto: Crypto,
): void => {
  const backups = join(folder, 'backups');
  mkdirSync(backups, { recursive: true, mode: 0o700 });
  const copy = join(backups, 'copy.tmp');
  try {
    copyWithoutKeys(db, copy, version);
    encryptFile(copy, backupFile(folder, version), backupKey(masterKey, crypto), crypto);
    syncFolder(backups);
  } finally {
    removeDatabase(copy);
  }
};

/** Removes all backups: the start after a migration went well. */
export const dropBackups = (folder: string): void => {
  const backups = join(folder, 'backups');
  if (!existsSync(backups)) return;
  const ours = /^(before-\d+\.bak(\.tmp)?|(copy|restored)\.tmp)/;
  for (const name of readdirSync(backups)) {
    if (ours.test(name)) rmSync(join(backups, name), { force: true });
  }
};

/** The versions of which there is a backup, oldest first. */
export const listBackups = (folder: string): readonly number[] => {
  const backups = join(folder, 'backups');
  if (!existsSync(backups)) return [];
  return readdirSync(backups)
    .flatMap((name) => /^before-(\d+)\.bak$/.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);
};

/**
 * Puts a backup in the place of the database `file`, with the data keys that are alive in `file`
 * now (none that was destroyed since comes back). Projections are empty afterwards: rebuild them.
 * The caller holds the lock; the store is closed.
 */
export const restoreBackup = (
  folder: string,
  file: string,
  version: number,
  masterKey: Uint8Array,
  crypto: Crypto,
): Result<void, 'missing' | 'altered-or-wrong-key'> => {
  const backup = backupFile(folder, version);
  if (!existsSync(backup)) return fail('missing');
  const copy = join(folder, 'backups', 'restored.tmp');
  try {
    if (!decryptFile(backup, copy, backupKey(masterKey, crypto), crypto)) {
      return fail('altered-or-wrong-key');
    }
    const db = new Database(copy);
    try {
      db.pragma('foreign_keys = off');
      db.prepare('ATTACH ? AS live').run(file);
      db.exec('INSERT INTO main.data_keys SELECT * FROM live.data_keys; DETACH live;');
      db.pragma('journal_mode = wal');
    } finally {
      db.close();
    }
    for (const end of ['-wal', '-shm']) rmSync(file + end, { force: true });
    dropHighWater(folder);
    renameSync(copy, file);
    syncFolder(folder);
    return ok(undefined);
  } finally {
    removeDatabase(copy);
  }
};

const backupFile = (folder: string, version: number): string =>
  join(folder, 'backups', `before-${version}.bak`);

const backupKey = (masterKey: Uint8Array, crypto: Crypto): Uint8Array =>
  Buffer.from(crypto.keyedDigest(masterKey, 'invigil/backup-key/1'), 'hex');

const removeDatabase = (file: string): void => {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(file + end, { force: true });
};

type SchemaRow = { readonly type: string; readonly name: string; readonly sql: string };

const copyWithoutKeys = (db: Database.Database, target: string, version: number): void => {
  const schema = db
    .prepare<[], SchemaRow>(
      "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'",
    )
    .all();
  const create = (copy: Database.Database, wanted: readonly string[]): void => {
    for (const { type, sql } of schema) if (wanted.includes(type)) copy.exec(sql);
  };
  removeDatabase(target);
  const copy = new Database(target);
  try {
    copy.pragma('foreign_keys = off');
    copy.pragma('journal_mode = off');
    copy.pragma(`application_id = ${Number(db.pragma('application_id', { simple: true }))}`);
    copy.pragma(`user_version = ${version}`);
    create(copy, ['table']);
    copy.prepare('ATTACH ? AS live').run(db.name);
    const leftOut: readonly string[] = ['data_keys', ...Object.keys(projections)];
    for (const { type, name } of schema) {
      if (type !== 'table' || leftOut.includes(name)) continue;
      copy.exec(`INSERT INTO main."${name}" SELECT * FROM live."${name}"`);
    }
    copy.exec('DETACH live');
    create(copy, ['index', 'trigger', 'view']);
  } finally {
    copy.close();
  }
};

/** Chunks of 1 MiB, each bound to its place and to whether it is the last. */
const chunkContext = (index: number, isLast: boolean): string =>
  `invigil/backup/1\n${index}\n${isLast ? 'last' : 'more'}`;

const sealedLength = chunkLength + 28;

const encryptFile = (source: string, target: string, key: Uint8Array, crypto: Crypto): void => {
  const draft = `${target}.tmp`;
  const input = openSync(source, 'r');
  const output = openSync(draft, 'w', 0o600);
  try {
    const buffers = [Buffer.alloc(chunkLength), Buffer.alloc(chunkLength)];
    let length = readSync(input, buffers[0] ?? Buffer.alloc(0));
    for (let index = 0; ; index += 1) {
      const now = buffers[index % 2] ?? Buffer.alloc(0);
      const next = buffers[(index + 1) % 2] ?? Buffer.alloc(0);
      const nextLength = length < chunkLength ? 0 : readSync(input, next);
      const isLast = nextLength === 0;
      writeSync(output, crypto.encrypt(key, now.subarray(0, length), chunkContext(index, isLast)));
      if (isLast) break;
      length = nextLength;
    }
    fsyncSync(output);
  } finally {
    closeSync(input);
    closeSync(output);
  }
  renameSync(draft, target);
};

const decryptFile = (source: string, target: string, key: Uint8Array, crypto: Crypto): boolean => {
  const input = openSync(source, 'r');
  const output = openSync(target, 'w', 0o600);
  try {
    const buffer = Buffer.alloc(sealedLength);
    for (let index = 0; ; index += 1) {
      const length = readSync(input, buffer);
      const sealed = buffer.subarray(0, length);
      const more = crypto.decrypt(key, sealed, chunkContext(index, false));
      const plain = more.ok ? more : crypto.decrypt(key, sealed, chunkContext(index, true));
      if (!plain.ok) return false;
      writeSync(output, plain.value);
      if (!more.ok) {
        fsyncSync(output);
        return readSync(input, buffer) === 0;
      }
    }
  } finally {
    closeSync(input);
    closeSync(output);
  }
};
