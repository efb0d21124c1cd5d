import { appendFileSync, mkdirSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Refused } from '../../renderer/connection/refused.ts';
import { mountSmallDisk, noMounts } from '../support/mount.ts';
import { type AtWork, atWork } from './harness/at-work.ts';
import { copyStation, makeStation, ownFolder, type StationFacts } from './harness/station.ts';
import { startVictim } from './harness/victim-process.ts';

const own = ownFolder();
const station = join(own.folder, 'station');
const disk = join(own.folder, 'disk');
const data = join(disk, 'data');
const ballast = join(disk, 'ballast');
let facts: StationFacts;
let unmount = () => {};
let work: AtWork;
beforeAll(async () => {
  facts = await makeStation(station, { beatSeconds: 10 });
  mkdirSync(disk);
});
afterEach(async () => {
  await work.close();
  unmount();
});
afterAll(own.remove);

const begin = async (booking: number) => {
  unmount = mountSmallDisk(disk, 16_000_000);
  copyStation(station, data);
  work = await atWork({ facts, victim: { data }, booking });
};
/** Leaves so many bytes free. */
const fillUp = (free: number) => {
  const { bavail, bsize } = statfsSync(disk);
  appendFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - free)));
};
/** Answers until one is refused; answers the refusal. */
const answerUntilRefused = async (): Promise<unknown> => {
  for (let count = 0; count < 2_000; count += 1) {
    try {
      await work.answer(1);
    } catch (error) {
      return error instanceof Refused ? error.code : error;
    }
  }
  return 'never refused';
};

const ifMount = noMounts === null ? it : it.skip;
const name = (text: string) => (noMounts === null ? text : `${text} (${noMounts})`);

describe('a disk that fills up during the exam', () => {
  ifMount(name('refuses what it can’t keep, loses nothing, goes on with room (R-E5)'), async () => {
    await begin(1);
    await work.answer(5);
    fillUp(200_000);
    expect(await answerUntilRefused()).toBe('store-disk-full');
    // It goes on serving what needs no room, and refusing what does.
    const full = await work.view();
    expect(full.at.step).toBe('items');
    for (let count = 0; count < 3; count += 1) {
      expect(await answerUntilRefused()).toBe('store-disk-full');
    }
    rmSync(ballast);
    await work.answer(5);
    await work.inspect();
    expect(work.figures.findings).toEqual([]);
    expect(work.record.told.filter(({ refused }) => refused !== null)).toHaveLength(4);
  });

  ifMount(name('keeps every saved answer when the program dies meanwhile (R-E5)'), async () => {
    await begin(2);
    fillUp(120_000);
    expect(await answerUntilRefused()).toBe('store-disk-full');
    await work.kill();
    // Started on the full disk it serves, or says why it can't.
    fillUp(0);
    const meanwhile = startVictim({ data });
    const started = await meanwhile.started;
    expect(started.at === 'refused' ? started.code : started.at).toMatch(/^(ready|disk-full)$/);
    if (started.at === 'ready') await meanwhile.kill();
    rmSync(ballast);
    await work.comeBack();
    await work.inspect();
    expect(work.figures.findings).toEqual([]);
    await work.answer(2);
  });
});
