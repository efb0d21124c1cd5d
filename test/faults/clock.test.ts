import { spawnSync } from 'node:child_process';
import { uptime } from 'node:os';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type AtWork, atWork } from './harness/at-work.ts';
import { monotonic, sleep } from './harness/monotonic.ts';
import { makeStation, ownFolder, type StationFacts } from './harness/station.ts';
import type { ClockShift } from './harness/victim.ts';

const { folder, remove } = ownFolder();
let facts: StationFacts;
let work: AtWork;
let bookings = 0;
beforeAll(async () => {
  facts = await makeStation(folder, { beatSeconds: 1, automaticStopLimit: 1_800 });
});
afterEach(() => work.close());
afterAll(remove);

const begin = async () => {
  bookings += 1;
  work = await atWork({ facts, victim: { data: folder }, booking: bookings });
};
const hour = 3_600_000;
const minute = 60_000;
const as = (change: Partial<ClockShift>): ClockShift => ({
  wall: 0,
  mono: 0,
  up: 0,
  boot: null,
  ...change,
});
const remaining = async () => (await work.view()).clock?.remaining ?? 0;
/** How much of the candidate's time something cost, beyond the time that truly passed. */
const costOf = async (what: () => Promise<unknown>): Promise<number> => {
  const [before, from] = [await remaining(), monotonic()];
  await what();
  return before - (await remaining()) - (monotonic() - from);
};
/** Two readings of clocks, a sign of life, and what truly passed meanwhile. */
const within = (value: number, wanted: number, since: number) => {
  expect(value).toBeGreaterThan(wanted - 1_500);
  expect(value).toBeLessThan(wanted + monotonic() - since + 1_500);
};

describe('a wall clock that is changed during the exam (R-E4)', () => {
  it('changes nothing while the program runs, forwards or back', async () => {
    await begin();
    const cost = await costOf(async () => {
      for (const wall of [3 * hour, -5 * hour, 400 * 24 * hour]) {
        await work.victim().shift(as({ wall }));
        await work.answer(2);
        await sleep(300);
      }
    });
    expect(Math.abs(cost)).toBeLessThan(1_500);
    await work.inspect();
    expect(work.figures.findings).toEqual([]);
  });

  it('changes nothing across a kill within one boot', async () => {
    await begin();
    await work.answer(2);
    await work.kill();
    await work.comeBack({ shift: as({ wall: -26 * hour }) });
    await work.answer(2);
    await work.inspect();
    expect(work.figures.findings).toEqual([]);
  });
});

describe('a machine that sleeps (R-E4)', () => {
  it('counts a sleep during work against the candidate, who put it to sleep', async () => {
    await begin();
    const since = monotonic();
    // On Linux the monotonic clock stands still meanwhile, the uptime goes on.
    const slept = { up: 10 * minute, wall: 10 * minute };
    const cost = await costOf(() =>
      work
        .victim()
        .shift(as(slept))
        .then(() => work.answer(1)),
    );
    within(cost, 10 * minute, since);
    within(await work.ledger('asleep'), 10 * minute, since);
    expect(await work.ledger('down')).toBe(0);
  });

  it('leaves a sleep during a proctor’s pause what it is: a pause', async () => {
    await begin();
    const since = monotonic();
    const sitting = work.record.sitting ?? '';
    const { proctor } = work.seats();
    await proctor.send(proctor.api.proctor.pause, { sitting, reason: 'Fire drill' });
    const cost = await costOf(async () => {
      await work.victim().shift(as({ up: 10 * minute, wall: 10 * minute }));
      await proctor.send(proctor.api.proctor.resume, { sitting, reason: 'Over' });
    });
    // Nothing but the two steps of 10 ms in which Linux tells uptime.
    expect(cost).toBeLessThan(100);
    within(await work.ledger('proctor-pause'), 10 * minute, since);
    expect(await work.ledger('asleep')).toBe(0);
  });

  it('takes a sleep while the program was dead for a part of the outage', async () => {
    await begin();
    const since = monotonic();
    await work.kill();
    await work.comeBack({ shift: as({ up: 20 * minute, wall: 20 * minute }) });
    within(await work.ledger('down'), 20 * minute, since);
    expect((await work.view()).paused).toBeNull();
  });

  const under = ['unshare', '-T', '--boottime', '1200', '--fork', '--kill-child'];
  const canUnshare = spawnSync('unshare', [...under.slice(1), 'true']).status === 0;
  const ifUnshare = canUnshare ? it : it.skip;
  const why = canUnshare ? '' : ' (skipped: this machine does not let a test set its uptime)';
  ifUnshare(`sees that sleep by the kernel’s own clocks too${why}`, async () => {
    await begin();
    const since = monotonic();
    await work.kill();
    await work.comeBack({}, under);
    within(await work.ledger('down'), 20 * minute, since);
    await work.stop('operator');
    await work.comeBack();
  });
});

describe('a machine that is started anew (R-E4)', () => {
  const newBoot = (change: Partial<ClockShift> = {}): ClockShift =>
    as({ boot: 'another-boot', up: -uptime() * 1_000, mono: -monotonic(), ...change });

  it('counts the whole outage as down and nothing of it against the candidate', async () => {
    await begin();
    await work.answer(3);
    await work.kill();
    const shift = newBoot();
    await sleep(1_500);
    await work.comeBack({ shift });
    await work.answer(3);
    await work.inspect();
    expect(work.figures.findings).toEqual([]);
    expect(await work.ledger('down')).toBeGreaterThan(1_500);
  });

  it('never books less than nothing when the wall clock went back with it', async () => {
    await begin();
    await work.answer(1);
    const before = await work.ledger('working');
    const since = monotonic();
    await work.kill();
    await work.comeBack({ shift: newBoot({ wall: -2 * hour, up: 5_000 - uptime() * 1_000 }) });
    within(await work.ledger('down'), 5_000, since);
    // Only what came after the last sign of life is given to the candidate, as at any kill.
    expect(await work.ledger('working')).toBeGreaterThan(before - 2_500);
    expect((await work.view()).paused).toBeNull();
  });

  it('waits for a proctor when the wall clock says that days have passed', async () => {
    await begin();
    const left = await remaining();
    await work.kill();
    await work.comeBack({ shift: newBoot({ wall: 48 * hour }) });
    expect((await work.view()).paused).toMatchObject({
      by: 'system',
      reason: 'interrupted-too-long',
    });
    expect(Math.abs(left - (await remaining()))).toBeLessThan(3_000);
  });
});
