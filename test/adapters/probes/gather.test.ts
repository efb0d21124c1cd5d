import { describe, expect, it } from 'vitest';
import { around } from '../../../main/adapters/machine/questions.ts';
import { replay } from '../../../main/adapters/machine/snapshot/replay.ts';
import { gather } from '../../../main/adapters/probes/gather.ts';
import { probesOf } from '../../../main/adapters/probes/of-platform.ts';
import { judgeFile } from '../../support/corpus/judged.ts';

const never = new Promise<never>(() => undefined);

/** A recorded machine of which every second question hangs, throws, or answers rubbish. */
const broken = async (how: 'hangs' | 'throws' | 'rubbish') => {
  const { snapshot } = await judgeFile('windows-surface-laptop-5.json');
  let asked = 0;
  const machine = around(replay(snapshot), <A>(_question: string, ask: () => Promise<A>) => {
    asked += 1;
    if (asked % 2 === 0) return ask();
    if (how === 'hangs') return never;
    if (how === 'throws') return Promise.reject(new Error('broken'));
    return Promise.resolve([{ nothing: 'of use' }] as A);
  });
  return { machine, probes: probesOf(snapshot.platform) };
};

describe('probes side by side (R-S6)', () => {
  it('end in time when half of the questions hang, and what they asked is not known', async () => {
    const { machine, probes } = await broken('hangs');
    const from = performance.now();
    const { facts, times } = await gather(machine, probes, { limit: 300 });
    expect(performance.now() - from).toBeLessThan(2_000);
    const late = times.filter(({ known }) => !known);
    expect(late.length).toBeGreaterThan(5);
    expect(times.length - late.length).toBeGreaterThan(5);
    const all = [...Object.values(facts.hardware), ...Object.values(facts.session)];
    expect(all.some((fact) => !fact.known && fact.because === 'timed-out')).toBe(true);
  });

  it('never reject, whatever throws or answers rubbish', async () => {
    for (const how of ['throws', 'rubbish'] as const) {
      const { machine, probes } = await broken(how);
      const { times } = await gather(machine, probes, { limit: 1_000 });
      expect(times.length).toBeGreaterThan(30);
    }
  });

  it('tell how far they are', async () => {
    const { snapshot } = await judgeFile('windows-surface-laptop-5.json');
    const told: string[] = [];
    await gather(replay(snapshot), probesOf(snapshot.platform), {
      limit: 1_000,
      onProbe: (done, all) => told.push(`${done}/${all}`),
    });
    expect(told.at(-1)).toBe(`${told.length}/${told.length}`);
  });
});
