import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import Database from 'better-sqlite3';

/**
 * What a commit costs without us: one table, one insert of so many bytes, in WAL with FULL.
 * Returns the commit, and how to end it.
 */
export const openBare = (folder: string, bytes: number) => {
  const db = new Database(join(folder, 'bare.sqlite'));
  db.pragma('journal_mode = wal');
  db.pragma('synchronous = full');
  db.exec('CREATE TABLE rows (id INTEGER PRIMARY KEY, body BLOB NOT NULL) STRICT');
  const insert = db.prepare('INSERT INTO rows (body) VALUES (?)');
  const body = randomBytes(bytes);
  return { commit: () => void insert.run(body), close: () => void db.close() };
};
