import { spawn } from 'node:child_process';
import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { mountReadOnly, noMounts } from '../support/mount.ts';
import { copyStation, makeStation, ownFolder } from './harness/station.ts';
import { startGood, startVictim } from './harness/victim-process.ts';
import { openDoor } from './harness/windows.ts';

const own = ownFolder();
const station = join(own.folder, 'station');
let copies = 0;
const copy = (): string => {
  copies += 1;
  const folder = join(own.folder, `copy-${copies}`);
  copyStation(station, folder);
  return folder;
};
beforeAll(() => makeStation(station, { beatSeconds: 1 }));
afterAll(own.remove);
let undo = () => {};
afterEach(() => {
  undo();
  undo = () => {};
});

const shell = fileURLToPath(new URL('../../main/shell/browser.ts', import.meta.url));

/** Starts the real browser host, which must say why it can't, and end. */
const start = (data: string, locale: string) =>
  new Promise<{ readonly code: number | null; readonly said: string }>((resolve) => {
    const child = spawn(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', shell, '--no-open', '--data', data],
      { env: { ...process.env, LC_ALL: locale }, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (text: Buffer) => {
        said += text.toString('utf8');
      });
    }
    const late = setTimeout(() => child.kill('SIGKILL'), 60_000);
    child.on('exit', (code) => {
      clearTimeout(late);
      resolve({ code, said });
    });
  });

/** A sentence in each language, no stack, no code that only a programmer knows. */
const refusesWith = async (folder: string, en: string, zh: string) => {
  for (const [locale, words] of [
    ['en_US.UTF-8', en],
    ['zh_CN.UTF-8', zh],
  ] as const) {
    const { code, said } = await start(folder, locale);
    expect(said).toContain(words);
    expect(said).not.toMatch(/ {4}at |Error:|undefined|\{\{/);
    expect(code).toBe(1);
  }
};

const ifMount = noMounts === null ? it : it.skip;
const name = (text: string) => (noMounts === null ? text : `${text} (${noMounts})`);

describe('a program that can’t start', () => {
  ifMount(name('says that its folder can’t be written to'), async () => {
    const folder = copy();
    undo = mountReadOnly(folder);
    await refusesWith(folder, 'can’t be written to', '无法写入文件夹');
  });

  it('says so too where a file stands in the place of the folder', async () => {
    const file = join(own.folder, 'file');
    writeFileSync(file, '');
    await refusesWith(file, 'can’t be written to', '无法写入文件夹');
  });

  it('says that its database is damaged, and repairs nothing', async () => {
    const folder = copy();
    truncateSync(join(folder, 'invigil.sqlite'), 50_000);
    await refusesWith(folder, 'Nothing was repaired or deleted', '没有修复或删除任何内容');
  });

  it('says that a file in the place of its database is not one', async () => {
    const folder = join(own.folder, 'foreign');
    mkdirSync(folder);
    writeFileSync(join(folder, 'invigil.sqlite'), 'x'.repeat(10_000));
    await refusesWith(folder, 'is not a database of Invigil', '不是 Invigil 的数据库');
  });

  it('says which process has its data already', async () => {
    const folder = copy();
    const first = await startGood({ data: folder });
    await refusesWith(folder, `process ${first.pid}`, `进程 ${first.pid}`);
    await first.kill();
  });
});

describe('two programs on one store', () => {
  it('leaves the first in service and refuses the second, until the first is dead', async () => {
    const folder = copy();
    const first = await startGood({ data: folder });
    const windows = openDoor(first.ready.origin, first.ready.door);
    const second = await startVictim({ data: folder }).started;
    expect(second).toMatchObject({
      at: 'refused',
      code: 'store-in-use',
      values: { pid: first.pid },
    });
    expect((await windows.door.api.station.info()).state).toBe('ready');
    await first.kill();
    windows.close();
    const third = await startGood({ data: folder });
    await third.kill();
  });

  it('lets exactly one of several that start at once have it', async () => {
    const folder = copy();
    const all = Array.from({ length: 4 }, () => startVictim({ data: folder }));
    const started = await Promise.all(all.map((one) => one.started));
    const counts = { ready: 0, refused: 0, died: 0 };
    for (const { at } of started) counts[at] += 1;
    expect(counts).toEqual({ ready: 1, refused: 3, died: 0 });
    for (const one of started) {
      if (one.at === 'refused') expect(one.code).toBe('store-in-use');
    }
    await Promise.all(all.map((one) => (one.isDead() ? one.died : one.kill())));
  });
});
