import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { databaseName } from '../../../main/adapters/sqlite/store.ts';
import { openTestStore, stampOf, type TestStore, temporaryFolder } from '../../support/store.ts';

let test: TestStore;
beforeEach(() => {
  test = openTestStore();
});
afterEach(() => test.cleanup());

const add = (data: unknown, retention: string): void => {
  const written = test.store.write(({ log }) => {
    const draft = { type: 'noted', data, retention };
    return log.append(stampOf('sitting-1'), log.head('sitting-1'), [draft]);
  });
  expect(written.ok).toBe(true);
};

const wrappedKeys = (): readonly Buffer[] => {
  const db = new Database(join(test.folder, databaseName), { readonly: true });
  const keys = db
    .prepare("SELECT wrapped FROM data_keys WHERE retention = 'face' AND wrapped IS NOT NULL")
    .pluck()
    .all();
  db.close();
  return keys as Buffer[];
};

const opened = (): readonly unknown[] =>
  test.store.log.read('sitting-1').map((event) => event.opened?.data ?? 'gone');

describe('destroying a data key (R-C8)', () => {
  it('does nothing and says so when there is none', () => {
    expect(test.store.write(({ log }) => log.destroyKey('sitting-1', 'face'))).toEqual({
      ok: true,
      value: false,
    });
  });

  it('makes the data of that class unreadable, now and after a restart, and no other', () => {
    add(1, 'exam');
    add(2, 'face');
    expect(test.store.write(({ log }) => log.destroyKey('sitting-1', 'face'))).toEqual({
      ok: true,
      value: true,
    });
    expect(opened()).toEqual([1, 'gone']);
    test.reopen();
    expect(opened()).toEqual([1, 'gone']);
  });

  it('leaves the wrapped key in no file of the store, the write-ahead log included', () => {
    for (let n = 0; n < 50; n += 1) add({ n }, 'exam');
    add('face', 'face');
    const [key] = wrappedKeys();
    expect(key?.length).toBe(60);
    const isAnywhere = (): boolean =>
      readdirSync(test.folder).some((name) =>
        readFileSync(join(test.folder, name)).includes(key ?? Buffer.alloc(60)),
      );
    expect(isAnywhere()).toBe(true);
    test.store.write(({ log }) => log.destroyKey('sitting-1', 'face'));
    expect(isAnywhere()).toBe(false);
  });

  it('finishes later when a reader or a crash kept the write-ahead log from being emptied', () => {
    add('face', 'face');
    const [key] = wrappedKeys();
    const reader = new Database(join(test.folder, databaseName), { readonly: true });
    reader.exec('BEGIN');
    reader.prepare('SELECT * FROM events').all();
    test.store.write(({ log }) => log.destroyKey('sitting-1', 'face'));
    const wal = (folder: string) => readFileSync(join(folder, `${databaseName}-wal`));
    expect(wal(test.folder).includes(key ?? '')).toBe(true);

    const crashed = temporaryFolder();
    cpSync(test.folder, crashed.folder, { recursive: true });
    const restarted = openTestStore(crashed.folder);
    expect(wal(crashed.folder).includes(key ?? '')).toBe(false);
    restarted.cleanup();
    crashed.remove();

    reader.close();
    add('next', 'exam');
    expect(wal(test.folder).includes(key ?? '')).toBe(false);
  });

  it('is undone when the write fails', () => {
    add('face', 'face');
    expect(() =>
      test.store.write(({ log }) => {
        log.destroyKey('sitting-1', 'face');
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(opened()).toEqual(['face']);
  });

  it('lets the class be used again with a new key, and what is gone stays gone', () => {
    add('old', 'face');
    test.store.write(({ log }) => log.destroyKey('sitting-1', 'face'));
    add('new', 'face');
    expect(opened()).toEqual(['gone', 'new']);
    expect(test.store.keys.state('sitting-1', 'face')).toBe('alive');
    test.store.write(({ log }) => log.destroyKey('sitting-1', 'face'));
    expect(opened()).toEqual(['gone', 'gone']);
    expect(test.store.keys.state('sitting-1', 'face')).toBe('erased');
  });
});

describe('the writer of a stream', () => {
  const append = (more: Parameters<typeof stampOf>[1], types: readonly string[] = ['noted']) =>
    test.store.write(({ log }) =>
      log.append(
        stampOf('sitting-1', more),
        log.head('sitting-1'),
        types.map((type) => ({ type, data: {}, retention: 'exam' })),
      ),
    );

  it('is one station in an epoch, and the next epoch begins with the hand-over event', () => {
    expect(() => append({ epoch: 2 })).toThrow('should be 1');
    append({});
    expect(() => append({ station: 'station-2' })).toThrow('written by station-1');
    expect(() => append({ station: 'station-2', epoch: 2 })).toThrow('should be 1');
    expect(() => append({ station: 'station-2' }, ['writer.changed'])).toThrow('should be 2');
    expect(() => append({}, ['noted', 'writer.changed'])).toThrow('first event of its epoch');
    expect(append({ station: 'station-2', epoch: 2 }, ['writer.changed', 'noted']).ok).toBe(true);
    expect(() => append({ station: 'station-1', epoch: 1 })).toThrow('should be 2');
    expect(test.store.log.head('sitting-1')).toMatchObject({ seq: 3, epoch: 2 });
  });

  it('cannot take a name of the store’s own', () => {
    const reserved = (stream: string) => () =>
      test.store.write(({ log }) =>
        log.append(stampOf(stream), log.head(stream), [{ type: 'a', data: 1, retention: 'b' }]),
      );
    expect(reserved('@store')).toThrow('named');
    expect(reserved('')).toThrow('named');
  });

  it('can leave checkpoints of events that exist, and of no others', () => {
    append({});
    const head = test.store.log.head('sitting-1');
    const checkpoint = {
      stream: 'sitting-1',
      ...head,
      station: 'station-1',
      wall: 5,
      signature: 'AA',
    };
    test.store.write(({ log }) => log.addCheckpoint(checkpoint));
    expect(test.reopen().log.checkpoints('sitting-1')).toEqual([checkpoint]);
    const absent = { ...checkpoint, hash: 'f'.repeat(64) };
    expect(() => test.store.write(({ log }) => log.addCheckpoint(absent))).toThrow('no event');
    expect(test.store.log.checkpoints('sitting-2')).toEqual([]);
  });
});
