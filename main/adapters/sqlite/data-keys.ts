import type Database from 'better-sqlite3';
import type { Crypto } from '../../ports/crypto.ts';
import type { Random } from '../../ports/random.ts';
import { Altered } from './failures.ts';

/** A data key and the number by which whatever it encrypts refers to it. */
export type DataKey = { readonly id: number; readonly key: Uint8Array };

/**
 * The keys that encrypt event data and blobs: one per stream and retention class, random, wrapped
 * by the master key in the table `data_keys`. Destroying one is how its data is deleted.
 */
export type DataKeys = {
  /** The living key of a class; made if there is none, within the running transaction if any. */
  readonly forWriting: (stream: string, retention: string) => DataKey;
  /** A key by its number; `erased` if it was destroyed, `unknown` if there never was one. */
  readonly byId: (id: number) => Uint8Array | 'erased' | 'unknown';
  /** What became of a class: no key was ever made, there is one, or all were destroyed. */
  readonly state: (stream: string, retention: string) => 'none' | 'alive' | 'erased';
  /** Destroys the key of a class; true if there was one. The write-ahead log still has it. */
  readonly destroy: (stream: string, retention: string) => boolean;
  /** Drops what is held in memory: after a rollback it may tell of keys that never came to be. */
  readonly forget: () => void;
};

type KeyRow = { id: number; stream: string; retention: string; wrapped: Buffer | null };

export const createDataKeys = (
  db: Database.Database,
  masterKey: Uint8Array,
  crypto: Crypto,
  random: Random,
): DataKeys => {
  const selectAlive = db.prepare<[string, string], KeyRow>(
    'SELECT * FROM data_keys WHERE stream = ? AND retention = ? AND wrapped IS NOT NULL',
  );
  const selectAny = db.prepare<[string, string], KeyRow>(
    'SELECT * FROM data_keys WHERE stream = ? AND retention = ? LIMIT 1',
  );
  const selectById = db.prepare<[number], KeyRow>('SELECT * FROM data_keys WHERE id = ?');
  const insert = db.prepare<[string, string, Uint8Array]>(
    'INSERT INTO data_keys (stream, retention, wrapped) VALUES (?, ?, ?)',
  );
  const destroyAlive = db.prepare<[string, string]>(
    'UPDATE data_keys SET wrapped = NULL WHERE stream = ? AND retention = ? AND wrapped IS NOT NULL',
  );
  const byNumber = new Map<number, Uint8Array>();
  const byClass = new Map<string, DataKey>();

  const unwrap = (row: KeyRow, wrapped: Buffer): Uint8Array => {
    const known = byNumber.get(row.id);
    if (known !== undefined) return known;
    const key = crypto.decrypt(masterKey, wrapped, wrapContext(row.stream, row.retention));
    if (!key.ok) throw new Altered('key-forged', row.stream, null);
    byNumber.set(row.id, key.value);
    return key.value;
  };
  const make = (stream: string, retention: string): DataKey => {
    const key = random.bytes(32);
    const wrapped = crypto.encrypt(masterKey, key, wrapContext(stream, retention));
    const id = Number(insert.run(stream, retention, wrapped).lastInsertRowid);
    byNumber.set(id, key);
    return { id, key };
  };

  return {
    forWriting: (stream, retention) => {
      const name = className(stream, retention);
      const known = byClass.get(name);
      if (known !== undefined) return known;
      const row = selectAlive.get(stream, retention);
      const found =
        row?.wrapped == null
          ? make(stream, retention)
          : { id: row.id, key: unwrap(row, row.wrapped) };
      byClass.set(name, found);
      return found;
    },
    byId: (id) => {
      const known = byNumber.get(id);
      if (known !== undefined) return known;
      const row = selectById.get(id);
      if (row === undefined) return 'unknown';
      return row.wrapped === null ? 'erased' : unwrap(row, row.wrapped);
    },
    state: (stream, retention) => {
      if (selectAlive.get(stream, retention) !== undefined) return 'alive';
      return selectAny.get(stream, retention) === undefined ? 'none' : 'erased';
    },
    destroy: (stream, retention) => {
      const row = selectAlive.get(stream, retention);
      if (row === undefined) return false;
      destroyAlive.run(stream, retention);
      byNumber.get(row.id)?.fill(0);
      byNumber.delete(row.id);
      byClass.delete(className(stream, retention));
      return true;
    },
    forget: () => {
      byNumber.clear();
      byClass.clear();
    },
  };
};

/** Binds a wrapped key to its class, so that it can't be put in the place of another. */
const wrapContext = (stream: string, retention: string): string =>
  `invigil/data-key/1\n${JSON.stringify([stream, retention])}`;

const className = (stream: string, retention: string): string =>
  JSON.stringify([stream, retention]);
