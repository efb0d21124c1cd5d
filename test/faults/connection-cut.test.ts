import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type AtWork, atWork } from './harness/at-work.ts';
import { type Line, openLine } from './harness/line.ts';
import { sleep } from './harness/monotonic.ts';
import { makeStation, ownFolder, type StationFacts } from './harness/station.ts';

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
