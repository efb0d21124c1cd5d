import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Facts, unknown } from '../../main/domain/checks/facts.ts';
import { CheckPolicy } from '../../main/domain/checks/policy.ts';
import { judgeVirtualMachine } from '../../main/domain/checks/virtual-machine.ts';
import { isCase, ratesOf } from '../../scripts/support/detectors.ts';
import { withRates } from '../../scripts/support/detectors-page.ts';
import { inRoot } from '../../scripts/support/root.ts';
import { corpusFiles, type Judged, judgeFile } from '../support/corpus/judged.ts';

const defaults = CheckPolicy.parse({});
let machines: readonly Judged[];
beforeAll(async () => {
  machines = await Promise.all(corpusFiles().map(judgeFile));
});

const named = (list: readonly Judged[]) => list.map(({ file }) => file);

describe('the machines of the corpus (R-S6)', () => {
  it('are sixty at least, of every system, a quarter or more set aside', () => {
    expect(machines.length).toBeGreaterThanOrEqual(60);
    const platforms = new Set(machines.map(({ snapshot }) => snapshot.platform));
    expect([...platforms].toSorted()).toEqual(['darwin', 'linux', 'win32']);
    const aside = machines.filter(({ truth }) => truth.setAside === true).length;
    expect(aside / machines.length).toBeGreaterThanOrEqual(0.25);
  });

  it('are never called virtual or worked from afar when they are honest', () => {
    const accused = machines.filter(
      (one) =>
        one.truth.machine === 'physical' &&
        (one.of('virtual-machine').verdict === 'not-ready' ||
          (one.truth.remote === 'none' && one.of('remote-session').verdict === 'not-ready')),
    );
    expect(named(accused)).toEqual([]);
  });

  it('are told as virtual when they plainly are', () => {
    const missed = machines.filter(
      (one) =>
        isCase(one, 'virtual-machine') &&
        one.truth.hardened !== true &&
        one.of('virtual-machine').verdict !== 'not-ready',
    );
    expect(named(missed)).toEqual([]);
  });

  it('are not passed when somebody works on them from afar', () => {
    const missed = machines.filter(
      (one) => isCase(one, 'remote-session') && one.of('remote-session').verdict === 'ready',
    );
    expect(named(missed)).toEqual([]);
  });

  it('are suspicious at least, in four of five, when they were hardened', () => {
    const { hardened } = ratesOf(machines, 'virtual-machine');
    expect(hardened.of).toBeGreaterThanOrEqual(7);
    expect(hardened.count / hardened.of).toBeGreaterThanOrEqual(0.8);
  });

  it('have their rates in docs/detectors.md as they are now (npm run detectors)', () => {
    const page = readFileSync(inRoot('docs/detectors.md'), 'utf8');
    expect(page).toBe(withRates(page, machines));
  });
});

describe('a virtual machine of which less is known', () => {
  /** The facts with some of them not found out. */
  const without = (facts: Facts, lost: readonly boolean[]): Facts => {
    let index = 0;
    const some = <T extends object>(group: T): T =>
      Object.fromEntries(
        Object.entries(group).map(([name, fact]) => {
          index += 1;
          return [name, lost[index % lost.length] ? unknown('denied') : fact];
        }),
      ) as T;
    const { hardware, session, ...others } = facts;
    return { ...some(others), hardware: some(hardware), session: some(session) };
  };

  it('becomes unknown at most, never certainly physical', () => {
    const virtual = machines.filter(
      (one) => isCase(one, 'virtual-machine') && one.truth.hardened !== true,
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...virtual),
        fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }),
        ({ facts }, lost) => {
          const { verdict, confidence } = judgeVirtualMachine(without(facts, lost), defaults);
          expect(verdict === 'ready' && confidence >= 0.9).toBe(false);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
