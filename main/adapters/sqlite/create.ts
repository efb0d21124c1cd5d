import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import type { Crypto } from '../../ports/crypto.ts';
import type { Random } from '../../ports/random.ts';
import { syncFolder } from '../files/atomic-write.ts';
import { applicationId, migrate } from './migrate.ts';
import type { Migration } from './migrations/index.ts';

const keyCheckContext = 'invigil/key-check/1';

/**
 * Makes a new database under another name and puts it in its place when it is whole and on the
 * disk. So an empty or half-made file at that place is always damage, never a beginning.
 */
export const createDatabase = (
  file: string,
  masterKey: Uint8Array,
  crypto: Crypto,
  random: Random,
  migrations: readonly Migration[],
): void => {
  const draft = `${file}.new`;
  removeDraft(draft);
  try {
    fill(draft, masterKey, crypto, random, migrations);
    const handle = openSync(draft, 'r+');
    fsyncSync(handle);
    closeSync(handle);
    renameSync(draft, file);
    syncFolder(dirname(file));
  } finally {
    removeDraft(draft);
  }
};

const removeDraft = (draft: string): void => {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(draft + end, { force: true });
};

const fill = (
  draft: string,
  masterKey: Uint8Array,
  crypto: Crypto,
  random: Random,
  migrations: readonly Migration[],
): void => {
  const db = new Database(draft);
  try {
    db.pragma(`application_id = ${applicationId}`);
    migrate(db, migrations);
    const put = db.prepare<[string, string | Uint8Array]>(
      'INSERT INTO meta (name, value) VALUES (?, ?)',
    );
    const id = random.id();
    put.run('store', id);
    put.run('key-check', crypto.encrypt(masterKey, Buffer.from(id, 'utf8'), keyCheckContext));
    db.pragma('journal_mode = wal');
  } finally {
    db.close();
  }
};

/** The store's own ID if `masterKey` is the key that it was made with, else null. */
export const identify = (
  db: Database.Database,
  masterKey: Uint8Array,
  crypto: Crypto,
): string | null => {
  const get = db
    .prepare<[string], string | Buffer>('SELECT value FROM meta WHERE name = ?')
    .pluck();
  const id = get.get('store');
  const check = get.get('key-check');
  if (typeof id !== 'string' || !Buffer.isBuffer(check)) return null;
  const plain = crypto.decrypt(masterKey, check, keyCheckContext);
  return plain.ok && Buffer.from(plain.value).toString('utf8') === id ? id : null;
};
