import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type AtWork, atWork } from './harness/at-work.ts';
import { type Line, openLine } from './harness/line.ts';
import { sleep } from './harness/monotonic.ts';
import { makeStation, ownFolder, type StationFacts } from './harness/station.ts';
import { lastSocket } from './harness/windows.ts';

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
  await work.answer(1);
};
/** A window has two seconds to come back before it counts as gone. */
const away = 4_500;
const back = async () => {
  await work.stop('operator');
  await work.comeBack();
};

describe('a candidate’s window that goes away (R-E4)', () => {
  it('stops the clock when it broke off', async () => {
    await begin(1);
    line.cut(true);
    await sleep(away);
    expect(await work.ledger('down')).toBeGreaterThan(away - 3_000);
    expect(await work.ledger('closed')).toBe(0);
  });

  it('lets the clock run when its user closed it', async () => {
    await begin(2);
    // What the page says when it is hidden for good.
    lastSocket(line.origin)?.close(1000, 'left');
    await sleep(50);
    line.cut(true);
    await sleep(away);
    expect(await work.ledger('closed')).toBeGreaterThan(away - 3_000);
    expect(await work.ledger('down')).toBe(0);
  });

  it('changes nothing when it is back within two seconds', async () => {
    await begin(3);
    line.cut();
    await work.answer(1);
    await sleep(2_500);
    expect(await work.ledger('down')).toBe(0);
    expect(await work.ledger('closed')).toBe(0);
    await back();
    expect(await work.ledger('down')).toBeGreaterThan(0);
  });
});

describe('a program that is ended in order (R-E4)', () => {
  it('counts the time until it is back if the candidate ended it', async () => {
    await begin(4);
    await work.stop('candidate');
    await sleep(1_500);
    await work.comeBack();
    expect(await work.ledger('closed')).toBeGreaterThan(1_500);
    expect(await work.ledger('down')).toBe(0);
  });

  it('does not count it if whoever runs the station ended it', async () => {
    await begin(5);
    await work.stop('operator');
    await sleep(1_500);
    await work.comeBack();
    expect(await work.ledger('down')).toBeGreaterThan(1_500);
    expect(await work.ledger('closed')).toBe(0);
  });
});
