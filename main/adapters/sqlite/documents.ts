import type Database from 'better-sqlite3';
import { canonicalJson } from '../../domain/log/canonical.ts';
import type { Crypto } from '../../ports/crypto.ts';
import {
  type Projection,
  projections,
  type Query,
  type Row,
  type TableReader,
  type TableWriter,
} from '../../ports/store.ts';
import type { DataKeys } from './data-keys.ts';
import { Altered } from './failures.ts';
import { clauseOf, isProjection, orderOf } from './query.ts';
import { requireTransaction } from './write.ts';

type Value = string | number | null;
type Columns = Readonly<Record<string, Value>> & { readonly id: string; readonly doc: Buffer };

/** Class of the one key that encrypts all documents; names with @ are no streams. */
const keyStream = '@store';
const keyRetention = 'projections';

/**
 * The projections: one table each, keys as columns, the document encrypted and bound to its
 * table, ID and keys, so that no cell can be changed or moved unnoticed.
 */
export const createTableReader = (
  db: Database.Database,
  keys: DataKeys,
  crypto: Crypto,
): TableReader => {
  const statement = statements(db);
  const open = (table: Projection, columns: Columns): Row => {
    const { id, doc } = columns;
    const row = { id, keys: keysOf(table, columns) };
    const { key } = keys.forWriting(keyStream, keyRetention);
    const plain = crypto.decrypt(key, doc, docContext(table, row.id, row.keys));
    if (!plain.ok) throw new Altered('document-forged', `${table}/${id}`, null);
    return { ...row, doc: JSON.parse(Buffer.from(plain.value).toString('utf8')) as unknown };
  };
  return {
    get: (table, id) => {
      const found = statement(`SELECT * FROM ${known(table)} WHERE id = ?`).get(id);
      return found === undefined ? undefined : open(table, found as Columns);
    },
    find: (table, query: Query = {}) => {
      const from = clauseOf(known(table), query);
      const order = orderOf(table, query);
      const rows = statement(`SELECT * FROM ${from.text}${order.text}`).all(
        ...from.values,
        ...order.values,
      );
      return rows.map((row) => open(table, row as Columns));
    },
    count: (table, query: Query = {}) => {
      const from = clauseOf(known(table), query);
      const row = statement(`SELECT count(*) AS n FROM ${from.text}`).get(...from.values);
      const found = (row as { readonly n: number }).n;
      return query.limit === undefined ? found : Math.min(found, query.limit);
    },
  };
};

/** Writes of the projections; the caller holds the transaction. */
export const createTableWriter = (
  db: Database.Database,
  keys: DataKeys,
  crypto: Crypto,
  reader: TableReader,
): TableWriter => {
  const statement = statements(db);
  return {
    ...reader,
    put: (table, row) => {
      requireTransaction(db);
      const values = keyValues(known(table), row.keys);
      const { key } = keys.forWriting(keyStream, keyRetention);
      const plain = Buffer.from(canonicalJson(row.doc), 'utf8');
      const doc = crypto.encrypt(key, plain, docContext(table, row.id, row.keys));
      statement(putSql(table)).run(row.id, ...values, doc);
    },
    remove: (table, id) => {
      requireTransaction(db);
      statement(`DELETE FROM ${known(table)} WHERE id = ?`).run(id);
    },
    clear: () => {
      requireTransaction(db);
      for (const table of Object.keys(projections)) statement(`DELETE FROM ${table}`).run();
    },
  };
};

/** Prepares each text once. */
const statements = (db: Database.Database): ((sql: string) => Database.Statement<unknown[]>) => {
  const prepared = new Map<string, Database.Statement<unknown[]>>();
  return (sql) => {
    const found = prepared.get(sql);
    if (found !== undefined) return found;
    const made = db.prepare(sql);
    prepared.set(sql, made);
    return made;
  };
};

/** Upsert rather than REPLACE, which would delete and insert: more writing, another rowid. */
const putSql = (table: Projection): string => {
  const names = ['id', ...projections[table], 'doc'];
  const updates = names.slice(1).map((name) => `"${name}" = excluded."${name}"`);
  return `INSERT INTO ${table} (${names.map((name) => `"${name}"`).join(', ')})
    VALUES (${names.map(() => '?').join(', ')})
    ON CONFLICT (id) DO UPDATE SET ${updates.join(', ')}`;
};

const known = (table: Projection): Projection => {
  if (!isProjection(table)) throw new Error(`there is no projection "${String(table)}"`);
  return table;
};

const keysOf = (table: Projection, columns: Columns): Record<string, Value> => {
  const found: Record<string, Value> = {};
  for (const name of projections[table]) found[name] = columns[name] ?? null;
  return found;
};

/** Every declared key must be given and no other, so that a forgotten one is noticed at once. */
const keyValues = (table: Projection, given: Row['keys']): readonly Value[] => {
  const declared: readonly string[] = projections[table];
  const unknown = Object.keys(given).filter((name) => !declared.includes(name));
  if (unknown.length > 0) throw new Error(`projection ${table} has no key "${unknown.join()}"`);
  return declared.map((name) => {
    const value = given[name];
    if (value === undefined) throw new Error(`projection ${table} needs the key "${name}"`);
    return value;
  });
};

const docContext = (table: Projection, id: string, keys: Row['keys']): string =>
  `invigil/document/1\n${canonicalJson([table, id, keys])}`;
