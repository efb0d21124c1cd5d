import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Refused } from '../../renderer/connection/refused.ts';
import { type AtWork, atWork } from './harness/at-work.ts';
import { monotonic, sleep } from './harness/monotonic.ts';
import { makeStation, ownFolder, type StationFacts } from './harness/station.ts';

const { folder, remove } = ownFolder();
const limit = 4;
let facts: StationFacts;
let work: AtWork;
beforeAll(async () => {
  facts = await makeStation(folder, { beatSeconds: 1, automaticStopLimit: limit });
});
afterEach(() => work.close());
afterAll(remove);

const begin = async (booking: number) => {
  work = await atWork({ facts, victim: { data: folder }, booking });
};
const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: Refused) => error.code,
  );
/** Three missed signs of life are a failure, for this station's policy of one a second. */
const silence = 3_000;

describe('a program that stands still', () => {
  it('books what is longer than three missed signs of life as down (R-E4)', async () => {
    await begin(1);
    await work.answer(1);
    const seconds = Number(process.env.INVIGIL_STALL_SECONDS ?? 6);
    const from = monotonic();
    work.victim().signal('SIGSTOP');
    await sleep(seconds * 1_000);
    work.victim().signal('SIGCONT');
    await work.view();
    const stalled = monotonic() - from;
    const down = await work.ledger('down');
    expect(down).toBeGreaterThan(seconds * 1_000 - silence - 100);
    // Signs of life came up to a second before it stood still, and it took a moment to go on.
    expect(down).toBeLessThan(stalled - silence + 2_500);
    expect(await work.ledger()).toBeGreaterThan(stalled);
  });
});

describe('an outage that is longer than the policy lets a candidate go on after', () => {
  it('holds the sitting for a proctor, at the clock’s last reading (R-E4)', async () => {
    await begin(2);
    await work.answer(2);
    await work.kill();
    await sleep(limit * 1_000 + 1_000);
    await work.comeBack();
    const view = await work.view();
    expect(view.paused).toMatchObject({ by: 'system', reason: 'interrupted-too-long' });
    expect(view.clock?.running).toBe(false);
    const { candidate, proctor } = work.seats();
    const responses = {};
    const answered = candidate.send(candidate.api.sitting.answer, { position: 1, responses });
    expect(await refusal(answered)).toBe('paused');
    await sleep(500);
    expect((await work.view()).clock?.remaining).toBe(view.clock?.remaining);
    const sitting = work.record.sitting ?? '';
    await proctor.send(proctor.api.proctor.resume, { sitting, reason: 'Seen to it' });
    await work.answer(2);
    expect((await work.view()).paused).toBeNull();
    expect(await work.ledger('waiting-for-proctor')).toBeGreaterThan(500);
    // A person has decided: the next short outage does not hold it again.
    await work.kill();
    await work.comeBack();
    expect((await work.view()).paused).toBeNull();
  });

  it('adds up several short ones (R-E4)', async () => {
    await begin(3);
    for (let outage = 0; outage < 3; outage += 1) {
      await work.kill();
      await sleep((limit * 1_000) / 2.5);
      await work.comeBack();
    }
    expect((await work.view()).paused).toMatchObject({ reason: 'interrupted-too-long' });
  });
});
