import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createBlobStore } from '../../../main/adapters/files/blob-store.ts';
import { openStore } from '../../../main/adapters/sqlite/store.ts';
import { mountReadOnly, mountSmallDisk, noMounts } from '../../support/mount.ts';
import { openTestStore, stampOf, storeOptions, temporaryFolder } from '../../support/store.ts';

let folder: string;
let remove: () => void;
let unmount: (() => void) | undefined;
beforeEach(() => {
  ({ folder, remove } = temporaryFolder());
});
afterEach(() => {
  unmount?.();
  unmount = undefined;
  remove();
});

const run = noMounts === null ? it : it.skip;
const name = (text: string): string => (noMounts === null ? text : `${text} (${noMounts})`);
const note = { type: 'noted', data: { text: 'x'.repeat(2_000) }, retention: 'exam' };

describe('a store on a disk that fills up (R-E5)', () => {
  run(name('answers disk-full, keeps nothing of that write and everything before it'), () => {
    unmount = mountSmallDisk(folder, 1_500_000);
    const test = openTestStore(folder);
    const { store } = test;
    const blobs = createBlobStore({
      folder,
      keys: store.keys,
      crypto: storeOptions(folder).crypto,
    });
    const write = () =>
      store.write(({ log, tables }) => {
        log.append(stampOf('sitting-1'), log.head('sitting-1'), [note]);
        tables.put('settings', { id: 'seq', keys: {}, doc: log.head('sitting-1').seq });
      });
    let acknowledged = 0;
    let result = write();
    while (result.ok) {
      acknowledged += 1;
      result = write();
    }
    expect(result).toEqual({ ok: false, error: 'disk-full' });
    expect(acknowledged).toBeGreaterThan(20);
    const state = () => [
      store.log.head('sitting-1').seq,
      store.log.read('sitting-1').length,
      store.tables.get('settings', 'seq')?.doc,
    ];
    expect(state()).toEqual([acknowledged, acknowledged, acknowledged]);
    expect(write().ok).toBe(false);
    expect(blobs.put('sitting-1', 'exam', Buffer.alloc(100_000))).toEqual({
      ok: false,
      error: 'disk-full',
    });
    expect(state()).toEqual([acknowledged, acknowledged, acknowledged]);
    test.cleanup();
    const again = openTestStore(folder);
    expect(again.store.log.read('sitting-1')).toHaveLength(acknowledged);
    again.cleanup();
  });

  run(name('writes again as soon as there is room'), () => {
    unmount = mountSmallDisk(folder, 3_000_000);
    const ballast = join(folder, 'ballast');
    const { store, cleanup } = openTestStore(folder);
    writeFileSync(ballast, Buffer.alloc(2_000_000));
    const write = () => store.write(({ log }) => log.append(stampOf('s'), log.head('s'), [note]));
    while (write().ok);
    rmSync(ballast);
    expect(write().ok).toBe(true);
    cleanup();
  });

  run(name('is not made on a disk that is full already'), () => {
    unmount = mountSmallDisk(folder, 65_536);
    const opened = openStore(storeOptions(folder));
    expect(opened).toEqual({ ok: false, error: { code: 'disk-full', folder } });
    expect(readdirSync(folder)).toEqual(['invigil.lock', 'master.key']);
  });
});

describe('a store in a folder that can’t be written', () => {
  run(name('is refused, a new one and an old one'), () => {
    unmount = mountReadOnly(folder);
    const refused = { ok: false, error: { code: 'unwritable', folder } };
    expect(openStore(storeOptions(folder))).toEqual(refused);
    unmount();
    openTestStore(folder).cleanup();
    unmount = mountReadOnly(folder);
    expect(openStore(storeOptions(folder))).toEqual(refused);
    expect(openStore(storeOptions(join(folder, 'new')))).toMatchObject({
      error: { code: 'unwritable' },
    });
  });

  it('is refused where a file stands in the place of the folder', () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    expect(openStore(storeOptions(file))).toMatchObject({ error: { code: 'unwritable' } });
  });
});
