import { describe, expect, it } from 'vitest';
import type { Synchronous } from '../../main/adapters/sqlite/connection.ts';
import { noPowerCuts, runCampaign } from './harness/campaign.ts';
import { newFigures, summary } from './harness/figures.ts';

/** The short form of `npm run faults`; the long one is in docs/durability.md. */
const campaign = async (kills: number, powerCuts: number, synchronous: Synchronous = 'full') => {
  const figures = newFigures();
  const seed = Date.now() % 1_000_000;
  await runCampaign({ kills, powerCuts, synchronous, seed, figures });
  return { seed, ...summary(figures, 0) };
};

const nothingWrong = {
  lost: 0,
  halfDone: 0,
  doneTwice: 0,
  unasked: 0,
  logsThatDoNotVerify: 0,
  statesThatDiffer: 0,
  unaccountedSeconds: 0,
  timesThatDiffer: 0,
  broken: 0,
  findings: [],
};

const ifCut = noPowerCuts === null ? it : it.skip;
const cutName = (text: string) => (noPowerCuts === null ? text : `${text} (${noPowerCuts})`);

describe('a program that is killed while candidates sit', () => {
  it('loses no answer and no second, and does nothing twice (R-E4, R-E5, R-P5)', async () => {
    const { acknowledgedAnswers, kills, ...seen } = await campaign(20, 0);
    expect(seen).toMatchObject(nothingWrong);
    expect(kills).toBeGreaterThanOrEqual(20);
    expect(acknowledgedAnswers).toBeGreaterThan(50);
    expect(seen.bundlesVerified).toBeGreaterThan(10);
  });
});

describe('a machine whose power is cut while candidates sit', () => {
  ifCut(cutName('loses no answer and no second (R-E4, R-E5)'), async () => {
    const { powerCuts, ...seen } = await campaign(0, 3);
    expect(seen).toMatchObject(nothingWrong);
    expect(powerCuts).toBeGreaterThanOrEqual(3);
  });

  ifCut(cutName('is seen to lose answers where commits do not wait for the disk'), async () => {
    // One cut can hit a moment at which there was nothing to lose.
    let lost = 0;
    for (let attempt = 0; attempt < 3 && lost === 0; attempt += 1) {
      ({ lost } = await campaign(0, 3, 'off'));
    }
    expect(lost).toBeGreaterThan(0);
  });
});
