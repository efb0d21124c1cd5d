import { spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { applicationId } from '../../../main/adapters/sqlite/migrate.ts';
import { databaseName, openStore } from '../../../main/adapters/sqlite/store.ts';
import { openTestStore, stampOf, storeOptions, temporaryFolder } from '../../support/store.ts';

let folder: string;
let remove: () => void;
let file: string;
beforeEach(() => {
  ({ folder, remove } = temporaryFolder());
  file = join(folder, databaseName);
});
afterEach(() => remove());

/** A closed store with 40 events in two streams and a document. */
const filledStore = (): void => {
  const { store, cleanup } = openTestStore(folder);
  for (let n = 0; n < 40; n += 1) {
    const stream = `sitting-${n % 2}`;
    store.write(({ log, tables }) => {
      const data = { item: `item-${n}`, response: 'x'.repeat(300) };
      const draft = { type: 'item.answered', data, retention: 'exam' };
      log.append(stampOf(stream, { command: `c-${n}` }), log.head(stream), [draft]);
      tables.put('settings', { id: 'one', keys: {}, doc: { n } });
    });
  }
  cleanup();
};

const failure = (): unknown => {
  const opened = openStore(storeOptions(folder));
  if (opened.ok) {
    opened.value.close();
    return 'opened';
  }
  return opened.error;
};

/** Changes the database behind the store's back, as somebody with SQLite's shell would. */
const tamper = (sql: string): void => {
  const db = new Database(file);
  db.exec(
    `DROP TRIGGER IF EXISTS events_never_change; DROP TRIGGER IF EXISTS events_never_go;${sql}`,
  );
  db.close();
};

describe('opening a store that is damaged', () => {
  it('refuses an empty file and leaves it empty', () => {
    filledStore();
    truncateSync(file, 0);
    expect(failure()).toMatchObject({ code: 'store-damaged', detail: 'file has 0 bytes' });
    expect(readFileSync(file)).toHaveLength(0);
  });

  it('refuses a file that was cut, at any length, and leaves it as it is', () => {
    filledStore();
    const whole = readFileSync(file);
    for (const length of [50, 100, 4_096, 8_192, whole.length - 4_096, whole.length - 1]) {
      writeFileSync(file, whole.subarray(0, length));
      expect(failure(), `${length} bytes`).toMatchObject({ code: 'store-damaged' });
      expect(readFileSync(file).equals(whole.subarray(0, length))).toBe(true);
    }
  });

  it('refuses a file whose pages were overwritten', () => {
    filledStore();
    const whole = readFileSync(file);
    for (let page = 1; page < whole.length / 4_096; page += 1) {
      const changed = Buffer.from(whole);
      changed.fill(0xa5, page * 4_096, page * 4_096 + 64);
      writeFileSync(file, changed);
      expect(failure(), `page ${page + 1}`).toMatchObject({ code: 'store-damaged' });
    }
  });

  it('refuses a folder whose database is gone but whose traces are not', () => {
    filledStore();
    rmSync(file);
    expect(failure()).toEqual({ code: 'store-missing', file });
    rmSync(join(folder, 'invigil.mark'));
    mkdirSync(join(folder, 'blobs', 'aa'), { recursive: true });
    expect(failure()).toEqual({ code: 'store-missing', file });
    expect(existsSync(file)).toBe(false);
    rmSync(join(folder, 'blobs'), { recursive: true });
    expect(failure()).toBe('opened');
  });
});

describe('opening a store that was altered', () => {
  const altered = (sql: string): unknown => {
    filledStore();
    tamper(sql);
    return failure();
  };

  it('names an event that was changed', () => {
    const sql = `UPDATE events SET envelope = replace(envelope, 'candidate-1', 'candidate-2')
      WHERE stream = 2 AND seq = 19`;
    expect(altered(sql)).toEqual({
      code: 'store-altered',
      rule: 'event-hash',
      stream: 'sitting-1',
      seq: 19,
    });
  });

  it('names the place of an event that is gone', () => {
    expect(altered('DELETE FROM events WHERE stream = 1 AND seq = 18')).toMatchObject({
      rule: 'event-missing',
      stream: 'sitting-0',
      seq: 18,
    });
  });

  it('notices a tail that was cut off, also with the head set back', () => {
    expect(altered('DELETE FROM events WHERE stream = 1 AND seq = 20')).toMatchObject({
      rule: 'event-missing',
      seq: 20,
    });
    rmSync(folder, { recursive: true });
    const sql = `DELETE FROM events WHERE stream = 1 AND seq = 20;
      UPDATE streams SET seq = 19, hash = (SELECT hash FROM events WHERE stream = 1 AND seq = 19)
      WHERE id = 1`;
    expect(altered(sql)).toMatchObject({ rule: 'head-forged', stream: 'sitting-0' });
  });

  it('notices a whole stream that is gone', () => {
    const sql = 'DELETE FROM events WHERE stream = 2; DELETE FROM streams WHERE id = 2';
    expect(altered(sql)).toMatchObject({ rule: 'stream-missing' });
  });

  it('notices older events, data and documents when they are read', () => {
    filledStore();
    tamper(`UPDATE events SET envelope = replace(envelope, 'station-1', 'station-2')
      WHERE stream = 1 AND seq = 3;
      UPDATE events SET data = (SELECT data FROM events WHERE stream = 2 AND seq = 5)
      WHERE stream = 2 AND seq = 4;
      UPDATE settings SET id = 'two'`);
    const { store, cleanup } = openTestStore(folder);
    expect(() => store.log.read('sitting-0')).toThrow('event-hash at sitting-0 3');
    expect(() => store.log.read('sitting-1')).toThrow('event-data at sitting-1 4');
    expect(() => store.tables.get('settings', 'two')).toThrow('document-forged');
    cleanup();
  });
});

describe('opening a store that lost what it had said was saved (R-E5)', () => {
  /** A folder as a killed process leaves it: the last events are in the write-ahead log alone. */
  const killed = (): void => {
    const running = temporaryFolder();
    const { store, cleanup } = openTestStore(running.folder);
    const note = { type: 'noted', data: 'x', retention: 'exam' };
    store.write(({ log }) => log.append(stampOf('s'), log.head('s'), [note, note]));
    cpSync(running.folder, folder, { recursive: true });
    rmSync(join(folder, 'invigil.lock.owner'));
    cleanup();
    running.remove();
  };
  const lost = { code: 'store-altered', rule: 'events-missing' };

  it('notices a write-ahead log that was deleted, emptied or cut', () => {
    for (const harm of ['nothing', 'delete', 'empty', 'cut'] as const) {
      killed();
      const wal = `${file}-wal`;
      if (harm === 'delete') rmSync(wal);
      if (harm === 'empty') truncateSync(wal, 0);
      if (harm === 'cut') truncateSync(wal, readFileSync(wal).length - 5_000);
      if (harm === 'nothing') expect(failure()).toBe('opened');
      else expect(failure(), harm).toMatchObject(lost);
      rmSync(folder, { recursive: true });
      mkdirSync(folder);
    }
  });

  it('notices a database that was set back to an older copy', () => {
    filledStore();
    const older = readFileSync(file);
    filledStore();
    writeFileSync(file, older);
    expect(failure()).toMatchObject(lost);
  });

  it('opens without the mark, and with one that a power cut spoiled', () => {
    filledStore();
    for (const spoiled of ['', '\0'.repeat(17), '9']) {
      writeFileSync(join(folder, 'invigil.mark'), spoiled);
      expect(failure()).toBe('opened');
    }
    rmSync(join(folder, 'invigil.mark'));
    expect(failure()).toBe('opened');
  });
});

describe('opening what is not ours', () => {
  it('refuses a file that is no database', () => {
    writeFileSync(file, 'a letter to grandmother '.repeat(100));
    expect(failure()).toEqual({ code: 'not-a-store', file });
  });

  it('refuses the database of another program and leaves it alone', () => {
    const other = new Database(file);
    other.exec('CREATE TABLE recipes (id INTEGER PRIMARY KEY)');
    other.close();
    const before = readFileSync(file);
    expect(failure()).toEqual({ code: 'not-a-store', file });
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('refuses a store of a newer version', () => {
    filledStore();
    const db = new Database(file);
    db.pragma('user_version = 999');
    db.close();
    expect(failure()).toMatchObject({ code: 'store-newer', found: 999 });
  });

  it('refuses another master key, a missing one, and one that others can read', () => {
    filledStore();
    const key = join(folder, 'master.key');
    const right = readFileSync(key);
    writeFileSync(key, Buffer.alloc(32, 7), { mode: 0o600 });
    expect(failure()).toEqual({ code: 'wrong-key' });
    rmSync(key);
    expect(failure()).toMatchObject({ code: 'key-unavailable', reason: 'key-missing' });
    expect(existsSync(key)).toBe(false);
    writeFileSync(key, right);
    if (process.platform === 'win32') return;
    chmodSync(key, 0o644);
    expect(failure()).toMatchObject({ reason: 'key-readable-by-others' });
    chmodSync(key, 0o600);
    expect(failure()).toBe('opened');
  });

  it('gives the lock back after every refusal', () => {
    filledStore();
    const whole = readFileSync(file);
    truncateSync(file, 0);
    failure();
    writeFileSync(file, whole);
    expect(failure()).toBe('opened');
  });
});

describe('a store that is open', () => {
  it('is refused to a second opener, with the process named', () => {
    const { cleanup } = openTestStore(folder);
    expect(failure()).toEqual({ code: 'store-in-use', pid: process.pid });
    cleanup();
    expect(failure()).toBe('opened');
  });

  it('has the settings that its promises rest on', () => {
    filledStore();
    const db = new Database(file, { readonly: true });
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(db.pragma('application_id', { simple: true })).toBe(applicationId);
    db.close();
    if (process.platform === 'win32') return;
    const { cleanup } = openTestStore(folder);
    for (const name of readdirSync(folder).filter((one) => one.startsWith(databaseName))) {
      const ownerOnly = ['invigil.sqlite', 'invigil.sqlite-wal', 'invigil.sqlite-shm'];
      expect(ownerOnly).toContain(name);
    }
    cleanup();
  });

  it('is won by exactly one of many processes that open it at the same instant', async () => {
    filledStore();
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => opener(folder)));
    const winners = outcomes.filter((outcome) => outcome.startsWith('opened'));
    expect(winners).toHaveLength(1);
    const pid = winners[0]?.split(' ')[1];
    for (const outcome of outcomes.filter((one) => !one.startsWith('opened'))) {
      expect(outcome).toBe(`store-in-use ${pid}`);
    }
  });

  it('can be opened again right after the process that had it was killed', async () => {
    filledStore();
    const child = start(folder, 'hold');
    await new Promise((done) => child.stdout.once('data', done));
    expect(failure()).toMatchObject({ code: 'store-in-use', pid: child.pid });
    child.kill('SIGKILL');
    await new Promise((done) => child.once('exit', done));
    expect(failure()).toBe('opened');
  });
});

const start = (at: string, mode: string) =>
  spawn(process.execPath, ['test/adapters/sqlite/open-process.ts', at, mode], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });

/** A process that opens at a moment agreed on, says what came of it, and holds for two seconds. */
const opener = async (at: string): Promise<string> => {
  const child = start(at, String(Date.now() + 1_500));
  let said = '';
  child.stdout.on('data', (bytes) => {
    said += String(bytes);
  });
  await new Promise((done) => child.once('exit', done));
  return said.trim();
};
