import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyHead } from '../../../main/domain/log/event.ts';
import type { StoreWriter } from '../../../main/ports/store.ts';
import { openTestStore, stampOf, type TestStore } from '../../support/store.ts';

let test: TestStore;
beforeEach(() => {
  test = openTestStore();
});
afterEach(() => test.cleanup());

const answered = (n: number) => ({
  type: 'item.answered',
  data: { item: `item-${n}`, response: ['A', '云计算'] },
  retention: 'exam',
});

const append = (n: number, command = `command-${n}`) =>
  test.store.write(({ log }) =>
    log.append(stampOf('sitting-1', { command }), log.head('sitting-1'), [answered(n)]),
  );

describe('a write of the store, misused', () => {
  it('keeps nothing when the work throws, and throws on', () => {
    expect(() =>
      test.store.write(({ log, tables }) => {
        log.append(stampOf('sitting-1'), emptyHead, [answered(1)]);
        tables.put('settings', { id: 'a', keys: {}, doc: 1 });
        throw new Error('changed my mind');
      }),
    ).toThrow('changed my mind');
    expect(test.store.log.head('sitting-1')).toEqual(emptyHead);
    expect(test.store.tables.get('settings', 'a')).toBeUndefined();
  });

  it('answers conflict when another event came first, and keeps nothing', () => {
    append(1);
    const result = test.store.write(({ log }) =>
      log.append(stampOf('sitting-1'), emptyHead, [answered(2)]),
    );
    expect(result).toEqual({ ok: false, error: 'conflict' });
    expect(test.store.log.read('sitting-1')).toHaveLength(1);
  });

  it('refuses a writer that has outlived its write', () => {
    let kept: StoreWriter | undefined;
    test.store.write((writer) => {
      kept = writer;
    });
    expect(() => kept?.log.append(stampOf('sitting-1'), emptyHead, [answered(1)])).toThrow(
      'only valid inside',
    );
    expect(() => kept?.tables.remove('settings', 'a')).toThrow('only valid inside');
  });

  it('refuses work that is asynchronous', () => {
    expect(() => test.store.write(async () => 1)).toThrow('asynchronous');
  });

  it('refuses a write within a write', () => {
    expect(() => test.store.write(() => test.store.write(() => 1))).toThrow('within a write');
  });

  it('works on after a failure', () => {
    expect(() => test.store.write(() => test.store.write(() => 1))).toThrow();
    expect(append(1).ok).toBe(true);
  });
});

describe('the log', () => {
  it('has an empty head before the first event', () => {
    expect(test.store.log.head('sitting-1')).toEqual(emptyHead);
    expect(test.store.log.read('sitting-1')).toEqual([]);
    expect(test.store.log.streams()).toEqual([]);
  });

  it('gives back what was appended, chained, also after it was closed and opened', () => {
    const written = [append(1), append(2), append(3)].flatMap((result) =>
      result.ok ? result.value : [],
    );
    expect(written.map((event) => event.seq)).toEqual([1, 2, 3]);
    expect(written[1]?.prev).toBe(written[0]?.hash);
    const store = test.reopen();
    expect(store.log.read('sitting-1')).toEqual(written);
    expect(store.log.read('sitting-1', 3)).toEqual(written.slice(2));
    expect(store.log.head('sitting-1')).toEqual({ seq: 3, hash: written[2]?.hash, epoch: 1 });
    expect(store.log.streams()).toEqual(['sitting-1']);
  });

  it('finds the events of a command, and none of an unknown one', () => {
    append(1, 'a');
    append(2, 'b');
    append(3, 'a');
    expect(test.store.log.byCommand('sitting-1', 'a').map((event) => event.seq)).toEqual([1, 3]);
    expect(test.store.log.byCommand('sitting-1', 'c')).toEqual([]);
    expect(test.store.log.byCommand('sitting-2', 'a')).toEqual([]);
  });

  it('salts equal data differently, so that commitments tell nothing', () => {
    append(1);
    append(1);
    const [first, second] = test.store.log.read('sitting-1');
    expect(first?.opened?.data).toEqual(second?.opened?.data);
    expect(first?.commitment).not.toBe(second?.commitment);
  });

  it('keeps data readable at rest nowhere', async () => {
    append(1);
    test.store.close();
    const { readFileSync, readdirSync } = await import('node:fs');
    for (const name of readdirSync(test.folder)) {
      const bytes = readFileSync(`${test.folder}/${name}`);
      expect(bytes.includes('云计算'), name).toBe(false);
      expect(bytes.includes('item-1'), name).toBe(false);
    }
  });
});

describe('the projections', () => {
  const sitting = (id: string, step: string, opened: number | null) => ({
    id,
    keys: { booking: `booking-${id}`, exam: 'exam-1', step, opened, released: null },
    doc: { name: '李雷', id },
  });

  beforeEach(() => {
    test.store.write(({ tables }) => {
      tables.put('sittings', sitting('a', 'working', 10));
      tables.put('sittings', sitting('b', 'waiting', null));
      tables.put('sittings', sitting('c', 'working', 30));
    });
  });

  const ids = (query: Parameters<TestStore['store']['tables']['find']>[1]) =>
    test.store.tables.find('sittings', query).map((row) => row.id);

  it('refuses a key that a projection does not have, a missing one, and an unknown projection', () => {
    expect(() => ids({ where: { 'step" OR 1=1 --': 'x' } })).toThrow('has no key');
    expect(() => ids({ orderBy: 'nothing' })).toThrow('has no key');
    expect(() =>
      test.store.write(({ tables }) => tables.put('exams', { id: 'x', keys: {}, doc: 1 })),
    ).toThrow('needs the key "title"');
    expect(() =>
      test.store.write(({ tables }) => tables.put('settings', { id: 'x', keys: { a: 1 }, doc: 1 })),
    ).toThrow('has no key "a"');
    expect(() => test.store.tables.find('events' as 'exams')).toThrow('no projection');
  });

  it('finds by equality, by range, in order, limited', () => {
    expect(ids({})).toEqual(['a', 'b', 'c']);
    expect(ids({ where: { step: 'working' } })).toEqual(['a', 'c']);
    expect(ids({ where: { opened: null } })).toEqual(['b']);
    expect(ids({ range: { key: 'opened', from: 10, to: 30 } })).toEqual(['a']);
    expect(ids({ range: { key: 'opened', from: 11 } })).toEqual(['c']);
    expect(ids({ orderBy: 'opened', descending: true })).toEqual(['c', 'a', 'b']);
    expect(ids({ orderBy: 'opened', limit: 2 })).toEqual(['b', 'a']);
    expect(test.store.tables.count('sittings', { where: { step: 'working' } })).toBe(2);
    expect(test.store.tables.count('sittings')).toBe(3);
  });

  it('replaces, removes and clears documents', () => {
    test.store.write(({ tables }) => {
      tables.put('sittings', sitting('a', 'submitted', 10));
      tables.remove('sittings', 'b');
    });
    expect(test.store.tables.get('sittings', 'a')).toEqual(sitting('a', 'submitted', 10));
    expect(ids({})).toEqual(['a', 'c']);
    test.store.write(({ tables }) => tables.clear());
    expect(ids({})).toEqual([]);
  });
});
