import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Refused } from '../../renderer/connection/refused.ts';
import { type AtWork, atWork } from './harness/at-work.ts';
import { type Line, openLine } from './harness/line.ts';
import { sleep } from './harness/monotonic.ts';
import { makeStation, ownFolder, type StationFacts } from './harness/station.ts';
import { startGood } from './harness/victim-process.ts';

const { folder, remove } = ownFolder();
let facts: StationFacts;
let line: Line;
let work: AtWork;
beforeAll(async () => {
  facts = await makeStation(folder, { beatSeconds: 1 });
});
afterEach(async () => {
  await work.close();
  line.close();
});
afterAll(remove);

const begin = async (booking: number) => {
  work = await atWork({
    facts,
    victim: { data: folder },
    booking,
    through: async (origin) => {
      line = await openLine(origin);
      return line.origin;
    },
  });
};
const flag = (position: number, flagged: boolean) =>
  work
    .sitter()
    .tell('flag', { position, flagged }, ({ candidate }, command) =>
      candidate.api.sitting.flag({ command, position, flagged }),
    );
const events = async () => {
  await work.inspect();
  return work.record.told.filter(({ verb, isLogged }) => verb === 'flag' && isLogged);
};

describe('a connection that is cut between a command and its answer', () => {
  it('costs nothing: the window asks again, the command is carried out once (R-E5)', async () => {
    await begin(1);
    for (let round = 1; round <= 6; round += 1) {
      line.deafen();
      const answered = flag(1, round % 2 === 1);
      // Long enough for the program to carry it out and to answer into the void.
      await sleep(30);
      line.cut();
      expect((await answered).seq).toBeGreaterThan(0);
    }
    expect(await events()).toHaveLength(6);
    expect(work.figures.findings).toEqual([]);
  });

  it('costs nothing before the command arrived either (R-E5)', async () => {
    await begin(2);
    for (let round = 1; round <= 3; round += 1) {
      const answered = flag(2, round % 2 === 1);
      line.cut();
      expect((await answered).seq).toBeGreaterThan(0);
    }
    await work.answer(3);
    expect(await events()).toHaveLength(3);
    expect(work.figures.findings).toEqual([]);
  });

  it('lets many commands that were under way arrive in their order, each once (R-E5)', async () => {
    await begin(3);
    const sent = Array.from({ length: 12 }, (_, index) => flag(1 + (index % 4), index < 8));
    await sleep(2);
    line.cut();
    await Promise.all(sent);
    const view = await work.view();
    const items = view.at.step === 'items' ? view.at.form.sections.flatMap((one) => one.items) : [];
    expect(items.slice(0, 4).map(({ flagged }) => flagged)).toEqual([false, false, false, false]);
    expect(await events()).toHaveLength(12);
    expect(work.figures.findings).toEqual([]);
  });
});

describe('a window that is still open when its program comes back after a kill', () => {
  it('learns that its session is over, and nothing of it is done behind its back', async () => {
    await begin(4);
    const { candidate } = work.seats();
    const started = await work.victim().started;
    const port = started.at === 'ready' ? Number(new URL(started.origin).port) : 0;
    await work.victim().kill();
    const waiting = candidate
      .send(candidate.api.sitting.flag, { position: 1, flagged: true })
      .catch((error: Refused) => error.code);
    const second = await startGood({ data: folder, port });
    expect(await waiting).toBe('session-ended');
    expect(candidate.state()).toEqual({ at: 'ended', why: 'session-ended' });
    await second.kill();
    await work.kill();
    await work.comeBack();
    const view = await work.view();
    expect(view.at.step === 'items' && view.at.form.sections[0]?.items[0]?.flagged).toBe(false);
  });
});
