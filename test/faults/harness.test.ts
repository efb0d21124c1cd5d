import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LedgerEntry } from '../../preload/contract/sitting.ts';
import { type AtWork, atWork } from './harness/at-work.ts';
import { checkLog } from './harness/check-log.ts';
import { checkTimes } from './harness/check-times.ts';
import { monotonic, type Span, sleep } from './harness/monotonic.ts';
import { frozen, type SittingRecord, type Told } from './harness/record.ts';
import { makeStation, ownFolder, type StationFacts } from './harness/station.ts';
import { trueTimes } from './harness/true-times.ts';

/** A harness that finds nothing proves nothing unless it can find something. */

const { folder, remove } = ownFolder();
let facts: StationFacts;
let work: AtWork;
let bundle: string;
let ledger: readonly LedgerEntry[];
let until: Span;
beforeAll(async () => {
  facts = await makeStation(folder, { beatSeconds: 1 });
  work = await atWork({ facts, victim: { data: folder }, booking: 1 });
  await work.answer(8);
  // Time at work that stands out of what clocks may differ by.
  await sleep(1_000);
  const { proctor } = work.seats();
  const sitting = work.record.sitting ?? '';
  const from = monotonic();
  ({ ledger } = await proctor.api.proctor.timeline({ sitting }));
  until = { from, to: monotonic() };
  const file = await proctor.api.staff.bundle({ sitting });
  bundle = Buffer.from(file.data, 'base64').toString('utf8');
});
afterAll(async () => {
  await work.close();
  remove();
});

const kinds = (record: SittingRecord, text = bundle): readonly string[] => [
  ...new Set(checkLog(text, record, facts.centreKey).findings.map(({ kind }) => kind)),
];
/** The record with one of its answers told otherwise. */
const told = (change: (answer: Told) => Partial<Told>): SittingRecord => {
  const record = frozen(work.record);
  const at = record.told.findLastIndex(({ verb }) => verb === 'answer');
  const answer = record.told[at];
  if (answer) record.told[at] = { ...answer, ...change(answer) };
  return record;
};

describe('the comparison of what people were told with the log', () => {
  it('finds nothing where nothing is wrong', () => {
    expect(kinds(frozen(work.record))).toEqual([]);
  });

  it('finds an answer that was told to be saved and is not there', () => {
    expect(kinds(told(() => ({ command: 'never-arrived' })))).toContain('lost');
  });

  it('finds an answer whose content is another', () => {
    expect(kinds(told(({ data }) => ({ data: { ...data, responses: { R: 'x' } } })))).toEqual([
      'lost',
    ]);
  });

  it('finds an older answer in the place of a newer one', () => {
    const record = frozen(work.record);
    const answers = record.told.filter(({ verb }) => verb === 'answer');
    const rest = record.told.filter(({ verb }) => verb !== 'answer');
    const position = { ...answers[0]?.data, position: 1 };
    const same = answers.map((answer) => ({ ...answer, data: position }));
    // Sent in the other order: what the log has last is now the oldest.
    record.told.splice(0, record.told.length, ...rest, ...same.toReversed());
    expect(kinds(record)).toContain('lost');
  });

  it('finds what was refused, or sent by nobody, and is there all the same', () => {
    expect(kinds(told(() => ({ seq: null, refused: 'paused' })))).toEqual(['unasked']);
    const record = frozen(work.record);
    // No answer: that would uncover an older one in its position as well.
    const at = record.told.findIndex(({ verb }) => verb === 'startItems');
    expect(record.told.splice(at, 1)).toHaveLength(1);
    expect(kinds(record)).toEqual(['unasked']);
  });

  it('finds another position than the one that was told', () => {
    expect(kinds(told(({ seq }) => ({ seq: (seq ?? 0) + 1 })))).toEqual(['log']);
  });

  it('finds a command that is half there, or there twice', () => {
    expect(kinds(told(() => ({ verb: 'submit' })))).toContain('half');
    const startItems = work.record.told.find(({ verb }) => verb === 'startItems');
    const record = frozen(work.record);
    const at = record.told.findIndex(({ verb }) => verb === 'startItems');
    if (startItems) record.told[at] = { ...startItems, verb: 'flag' };
    expect(kinds(record)).toContain('twice');
  });

  it('finds a bundle that was changed, and a log that was begun anew', () => {
    expect(kinds(frozen(work.record), bundle.replace('item.answered', 'item.answerex'))).toContain(
      'log',
    );
    const record = frozen(work.record);
    record.seen = { hashes: ['0'.repeat(64)], heads: [] };
    expect(kinds(record)).toEqual(['log']);
  });
});

describe('the comparison of the ledger with the true time', () => {
  const findings = (change: (entry: LedgerEntry) => LedgerEntry) => {
    const record = frozen(work.record);
    const truth = trueTimes(record, until);
    if (truth === null) throw new Error('the sitting was never opened');
    return checkTimes(ledger.map(change), truth, 1);
  };

  it('finds nothing where nothing is wrong', () => {
    expect(findings((entry) => entry)).toMatchObject({ findings: [], unaccounted: 0 });
  });

  it('finds time that is missing, and time that is there twice', () => {
    const longer = until.to - until.from + 300;
    for (const by of [-longer, longer]) {
      const changed = findings((entry) =>
        entry.kind === 'checking-in' ? { ...entry, length: entry.length + by } : entry,
      );
      expect(changed.unaccounted).toBeGreaterThan(0);
      expect(changed.findings.length).toBeGreaterThan(0);
    }
  });

  it('finds time that is booked as what it was not', () => {
    const changed = findings((entry) => ({ ...entry, kind: 'asleep' }));
    expect(changed.unaccounted).toBe(0);
    expect(changed.findings.length).toBeGreaterThan(1);
  });
});
