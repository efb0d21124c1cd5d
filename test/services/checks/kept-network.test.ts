import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSnapshot } from '../../../main/adapters/machine/snapshot/read.ts';
import { replay } from '../../../main/adapters/machine/snapshot/replay.ts';
import { lookAt } from '../../../main/adapters/probes/look.ts';
import type { CheckName, CheckState } from '../../../preload/contract/check.ts';
import { openHub, type TestHub } from '../../support/hub.ts';
import { runTest, testMachine } from '../../support/system-test.ts';
import { type DemoCentre, demoCentre } from '../sitting/support/centre.ts';

let hub: TestHub;
let centre: DemoCentre;
/** By how much the machine's own clock is ahead, milliseconds. */
let ahead = 0;

beforeEach(async () => {
  ahead = 0;
  hub = await openHub({}, undefined, () => Date.now() - ahead);
  const snapshot = await readSnapshot('test/corpus/windows-surface-laptop-5.json');
  if (!snapshot.ok) throw new Error(snapshot.error.reason);
  const recorded = lookAt(replay(snapshot.value));
  centre = await demoCentre({
    machine: () => ({
      ...recorded,
      look: async (tell) => ({
        ...(await recorded.look(tell)),
        machine: ['this machine'],
        network: ['192.0.2'],
      }),
    }),
  });
  const { api, send } = await centre.as('admin');
  await send(api.check.setServers, { servers: [`${hub.url}#${hub.fingerprint}`] });
});
afterEach(async () => {
  centre.cleanup();
  await hub.close();
});

const verdictOf = (state: CheckState, check: CheckName) =>
  state.findings.find((finding) => finding.check === check)?.verdict;

describe('a network that is taken over from the ticket', () => {
  it('is not measured again, but the clock is compared: it can be set wrong overnight (R-S6)', async () => {
    await testMachine(centre.open('candidate'));
    const right = (await runTest(centre.open('candidate'), { what: 'changed', location: null }))
      .state;
    expect(right.since?.kept).toContain('network');
    expect(verdictOf(right, 'clock')).toBe('ready');
    ahead = 3_600_000;
    const { state, told } = await runTest(centre.open('candidate'), {
      what: 'changed',
      location: null,
    });
    expect(state.since?.kept).toContain('network');
    expect(verdictOf(state, 'clock')).toBe('not-ready');
    expect(told.some((one) => one.at === 'running' && one.network !== null)).toBe(false);
  }, 60_000);
});
