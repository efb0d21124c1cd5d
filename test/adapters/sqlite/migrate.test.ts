import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listBackups, restoreBackup } from '../../../main/adapters/sqlite/backup.ts';
import { byCommandSql } from '../../../main/adapters/sqlite/event-rows.ts';
import { migrate } from '../../../main/adapters/sqlite/migrate.ts';
import { type Migration, migrations } from '../../../main/adapters/sqlite/migrations/index.ts';
import { databaseName, openStore } from '../../../main/adapters/sqlite/store.ts';
import { projections } from '../../../main/ports/store.ts';
import { openTestStore, stampOf, storeOptions, temporaryFolder } from '../../support/store.ts';

let folder: string;
let remove: () => void;
beforeEach(() => {
  ({ folder, remove } = temporaryFolder());
});
afterEach(() => remove());

const inMemory = (): Database.Database => {
  const db = new Database(':memory:');
  db.pragma('foreign_keys = on');
  migrate(db, migrations);
  return db;
};

const next: Migration = {
  version: migrations.length + 1,
  sql: 'ALTER TABLE settings ADD COLUMN later ANY;',
};

const open = (list: readonly Migration[]) => {
  const opened = openStore({ ...storeOptions(folder), migrations: list });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return opened.value;
};

const oneEvent = (n: number, retention = 'exam') => {
  const { store, cleanup } = openTestStore(folder);
  store.write(({ log, tables }) => {
    const draft = { type: 'item.answered', data: { n, secret: '机密' }, retention };
    log.append(stampOf('sitting-1'), log.head('sitting-1'), [draft]);
    tables.put('settings', { id: 'one', keys: {}, doc: { n } });
  });
  cleanup();
};

describe('the migrations', () => {
  it('stand in order without gaps and can be applied again without effect', () => {
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, n) => n + 1));
    const db = inMemory();
    expect(() => migrate(db, migrations)).not.toThrow();
    expect(db.pragma('user_version', { simple: true })).toBe(migrations.length);
    expect(() => migrate(db, [{ version: 5, sql: '' }])).toThrow('stands at place 1');
  });

  it('make strict tables only', () => {
    const tables = inMemory().pragma('table_list') as { name: string; strict: number }[];
    for (const { name, strict } of tables.filter((table) => !table.name.startsWith('sqlite_'))) {
      expect(strict, name).toBe(1);
    }
  });

  it('give every projection its keys as columns, each with an index', () => {
    const db = inMemory();
    for (const [table, keys] of Object.entries(projections)) {
      const columns = db.pragma(`table_info(${table})`) as { name: string }[];
      expect(columns.map(({ name }) => name).sort()).toEqual(['id', ...keys, 'doc'].sort());
      for (const key of keys) {
        const plan = db
          .prepare(`EXPLAIN QUERY PLAN SELECT * FROM ${table} WHERE "${key}" IS ?`)
          .all('x') as { detail: string }[];
        expect(plan[0]?.detail, `${table}.${key}`).toContain(`USING INDEX ${table}_by_${key}`);
      }
    }
  });

  it('leave nothing of a migration that fails', () => {
    const db = inMemory();
    const bad = { version: next.version, sql: 'CREATE TABLE half (id INTEGER) STRICT; NONSENSE;' };
    expect(() => migrate(db, [...migrations, bad])).toThrow('syntax error');
    expect(db.pragma('user_version', { simple: true })).toBe(migrations.length);
    expect(db.prepare("SELECT * FROM sqlite_schema WHERE name = 'half'").all()).toEqual([]);
  });
});

describe('the tables', () => {
  const withEvent = (): Database.Database => {
    const db = inMemory();
    const zeros = '0'.repeat(64);
    db.exec(`INSERT INTO data_keys (stream, retention, wrapped) VALUES ('s', 'exam', x'01');
      INSERT INTO streams VALUES (1, 's', 1, '${zeros}', 1, 'station', '${zeros}');
      INSERT INTO events VALUES (1, 1, 'c', '${zeros}', '{}', 1, x'02');`);
    return db;
  };

  it('let nobody change or delete an event', () => {
    const db = withEvent();
    expect(() => db.exec("UPDATE events SET command = 'x'")).toThrow('append-only');
    expect(() => db.exec('DELETE FROM events')).toThrow('append-only');
    expect(() => db.exec(`INSERT INTO events SELECT * FROM events`)).toThrow('UNIQUE');
  });

  it('let a data key be destroyed but not changed, forgotten or brought back', () => {
    const db = withEvent();
    expect(() => db.exec("UPDATE data_keys SET wrapped = x'09'")).toThrow('only be destroyed');
    db.exec('UPDATE data_keys SET wrapped = NULL');
    expect(() => db.exec("UPDATE data_keys SET wrapped = x'01'")).toThrow('only be destroyed');
    expect(() => db.exec('DELETE FROM data_keys')).toThrow('is kept');
    db.exec("INSERT INTO data_keys (stream, retention, wrapped) VALUES ('s', 'exam', x'03')");
    expect(() =>
      db.exec("INSERT INTO data_keys (stream, retention, wrapped) VALUES ('s', 'exam', x'04')"),
    ).toThrow('UNIQUE');
  });

  it('refuse an event of an unknown stream or key, and a value of another type', () => {
    const db = withEvent();
    const zeros = '0'.repeat(64);
    const insert = (stream: number, key: number, seq: string) => () =>
      db.exec(`INSERT INTO events VALUES (${stream}, ${seq}, 'c', '${zeros}', '{}', ${key}, x'')`);
    expect(insert(9, 1, '2')).toThrow('FOREIGN KEY');
    expect(insert(1, 9, '2')).toThrow('FOREIGN KEY');
    expect(insert(1, 1, "'two'")).toThrow('cannot store TEXT');
    expect(insert(1, 1, '0')).toThrow('CHECK');
  });

  it('are read by index where the log reads them', () => {
    const db = withEvent();
    const plan = (sql: string, ...values: readonly unknown[]): string =>
      (db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values) as { detail: string }[])
        .map(({ detail }) => detail)
        .join('; ');
    const log = plan('SELECT * FROM events WHERE stream = 1 AND seq >= 5 ORDER BY seq');
    expect(log).toContain('SEARCH events USING INDEX sqlite_autoindex_events_1');
    expect(log).not.toContain('TEMP B-TREE');
    expect(plan(byCommandSql, 1, 'c')).toContain('events_by_command (stream=? AND command=?)');
    const keys = plan(
      "SELECT * FROM data_keys WHERE stream = 's' AND retention = 'r' AND wrapped IS NOT NULL",
    );
    expect(keys).toContain('SEARCH data_keys USING INDEX');
    const sorted = plan('SELECT * FROM bookings WHERE start >= 5 AND start < 9 ORDER BY start, id');
    expect(sorted).toContain('bookings_by_start');
    expect(sorted).not.toContain('TEMP B-TREE');
  });
});

describe('migrating a store', () => {
  it('backs it up first, keeps what is in it, and drops the backup at the next good start', () => {
    oneEvent(1);
    const migrated = open([...migrations, next]);
    expect(migrated.migratedFrom).toBe(migrations.length);
    expect(migrated.log.read('sitting-1')[0]?.opened?.data).toMatchObject({ n: 1 });
    expect(migrated.tables.get('settings', 'one')?.doc).toEqual({ n: 1 });
    migrated.close();
    expect(listBackups(folder)).toEqual([migrations.length]);
    expect(readdirSync(join(folder, 'backups'))).toHaveLength(1);
    const again = open([...migrations, next]);
    expect(again.migratedFrom).toBeNull();
    again.close();
    expect(listBackups(folder)).toEqual([]);
  });

  it('is refused by the older program afterwards', () => {
    oneEvent(1);
    open([...migrations, next]).close();
    const opened = openStore(storeOptions(folder));
    expect(opened).toEqual({
      ok: false,
      error: { code: 'store-newer', found: next.version, known: migrations.length },
    });
  });

  it('writes no readable byte and no data key into the backup', () => {
    oneEvent(1);
    const db = new Database(join(folder, databaseName), { readonly: true });
    const wrapped = db.prepare('SELECT wrapped FROM data_keys').pluck().all() as Buffer[];
    db.close();
    open([...migrations, next]).close();
    const backup = readFileSync(join(folder, 'backups', `before-${migrations.length}.bak`));
    expect(backup.includes('SQLite format')).toBe(false);
    expect(backup.includes('sitting-1')).toBe(false);
    for (const key of wrapped) expect(backup.includes(key)).toBe(false);
  });

  it('can be taken back from the backup, without what was erased since', () => {
    oneEvent(1);
    oneEvent(2, 'face');
    const migrated = open([...migrations, next]);
    migrated.write(({ log }) => log.destroyKey('sitting-1', 'face'));
    migrated.close();
    const { crypto, vault } = storeOptions(folder);
    const file = join(folder, databaseName);
    const restore = (key: Uint8Array) =>
      restoreBackup(folder, file, migrations.length, key, crypto);
    expect(restore(Buffer.alloc(32))).toEqual({ ok: false, error: 'altered-or-wrong-key' });
    expect(restore(vault.masterKey())).toEqual({ ok: true, value: undefined });
    const { store, cleanup } = openTestStore(folder);
    const [first, second] = store.log.read('sitting-1');
    expect(first?.opened?.data).toMatchObject({ n: 1 });
    expect(second?.opened).toBeNull();
    expect(store.tables.count('settings')).toBe(0);
    cleanup();
  });

  it('leaves a backup that was cut or changed unused', () => {
    oneEvent(1);
    open([...migrations, next]).close();
    const backup = join(folder, 'backups', `before-${migrations.length}.bak`);
    const whole = readFileSync(backup);
    const { crypto, vault } = storeOptions(folder);
    const file = join(folder, databaseName);
    const before = readFileSync(file);
    const changed = Buffer.from(whole);
    changed[5_000] = (changed[5_000] ?? 0) ^ 1;
    for (const bytes of [whole.subarray(0, 9_000), changed, Buffer.concat([whole, whole])]) {
      writeFileSync(backup, bytes);
      const key = vault.masterKey();
      expect(restoreBackup(folder, file, migrations.length, key, crypto).ok).toBe(false);
      expect(readFileSync(file).equals(before)).toBe(true);
    }
    rmSync(backup);
    const key = vault.masterKey();
    expect(restoreBackup(folder, file, migrations.length, key, crypto)).toEqual({
      ok: false,
      error: 'missing',
    });
  });

  it('backs up stores of more than one chunk', () => {
    const { store, cleanup } = openTestStore(folder);
    for (let n = 0; n < 30; n += 1) {
      store.write(({ log }) => {
        const draft = { type: 'note', data: 'x'.repeat(100_000), retention: 'exam' };
        log.append(stampOf('sitting-1'), log.head('sitting-1'), [draft]);
      });
    }
    cleanup();
    open([...migrations, next]).close();
    const { crypto, vault } = storeOptions(folder);
    const file = join(folder, databaseName);
    const restored = restoreBackup(folder, file, migrations.length, vault.masterKey(), crypto);
    expect(restored.ok).toBe(true);
    const reopened = openTestStore(folder);
    expect(reopened.store.log.read('sitting-1')).toHaveLength(30);
    reopened.cleanup();
  });
});
