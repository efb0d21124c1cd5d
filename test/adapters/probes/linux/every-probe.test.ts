import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askOnce } from '../../../../main/adapters/machine/ask-once.ts';
import { createMachine } from '../../../../main/adapters/machine/create.ts';
import { parseSnapshot } from '../../../../main/adapters/machine/snapshot/parse.ts';
import { withoutPersonalData } from '../../../../main/adapters/machine/snapshot/private/without-personal-data.ts';
import { recording } from '../../../../main/adapters/machine/snapshot/recording.ts';
import { replay } from '../../../../main/adapters/machine/snapshot/replay.ts';
import { gather } from '../../../../main/adapters/probes/gather.ts';
import { linuxProbes } from '../../../../main/adapters/probes/linux/probes.ts';
import type { Probe } from '../../../../main/adapters/probes/probes.ts';
import type { Fact, Facts } from '../../../../main/domain/checks/facts.ts';
import type { Machine, Unanswered } from '../../../../main/ports/machine.ts';

const { hardware, session, ...others } = linuxProbes;
const all = Object.entries({ ...hardware, ...session, ...others }) as readonly (readonly [
  string,
  Probe<Fact<unknown>>,
])[];

/** A machine that answers every question alike. */
const alike = (answer: Unanswered): Machine => ({
  platform: 'linux',
  file: async () => answer,
  folder: async () => answer,
  link: async () => answer,
  run: async () => answer,
  cim: async () => answer,
  registry: async () => answer,
  script: async () => answer,
  processes: async () => answer,
  node: async () => answer,
});

const here = process.platform === 'linux' ? it : it.skip;

describe('every probe of Linux', () => {
  it.each(['denied', 'timed-out', 'error', 'missing'] as const)(
    'knows nothing of a machine on which everything is %s, but what missing means',
    async (failed) => {
      const known = [];
      for (const [name, probe] of all) {
        const fact = await probe(alike({ failed, detail: '' }));
        if (fact.known) known.push(name);
      }
      // That these files and programs are missing is an answer.
      const answered = ['hypervisorName', 'isHypervisorHost', 'enclosures', 'installed'];
      expect(known).toEqual(failed === 'missing' ? answered : []);
    },
  );

  it('stumbles over no rubbish', async () => {
    const text = fc.oneof(
      fc.string({ maxLength: 200 }),
      fc.constantFrom('', '\n', '=\n', ':\n', 'a=\nb:', '0\t1\t2', '\0', '-1', '显示器'),
    );
    await fc.assert(
      fc.asyncProperty(
        text,
        fc.array(fc.oneof(text, fc.constant('card0-eDP-1'))),
        fc.jsonValue(),
        async (some, names, value) => {
          const machine: Machine = {
            ...alike({ failed: 'error', detail: '' }),
            file: async () => some,
            folder: async () => names,
            link: async () => some,
            run: async () => ({ out: some, code: 0 }),
            node: async () => value,
          };
          for (const [name, probe] of all) {
            const fact = await probe(machine);
            expect(typeof fact.known, name).toBe('boolean');
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  here('ends within 3 s on this machine, and none throws', async () => {
    const machine = createMachine({ dataFolder: '/' });
    const from = performance.now();
    const facts = await Promise.all(all.map(async ([, probe]) => await probe(machine)));
    expect(performance.now() - from).toBeLessThan(3_000);
    for (const fact of facts) expect(typeof fact.known).toBe('boolean');
  });

  here('finds out the same from what was recorded of this machine', async () => {
    const { machine, snapshot } = recording(askOnce(createMachine({ dataFolder: '/' })).machine);
    const { facts } = await gather(machine, linuxProbes, { limit: 3_000 });
    const recorded = withoutPersonalData(snapshot({ title: 'here', recorded: '2026-11-26' }));
    const parsed = parseSnapshot(JSON.stringify(recorded), 'here.json');
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
    const again = await gather(replay(parsed.value), linuxProbes, { limit: 3_000 });
    expect(withoutPaths(again.facts)).toEqual(withoutPaths(facts));
    expect(facts.programs).toMatchObject({ known: true });
    expect(facts.hardware.cores).toMatchObject({ known: true });
  });
});

/** Paths of programs lose the name of the person; ports of other addresses stay ports. */
const withoutPaths = (facts: Facts): unknown => ({
  ...facts,
  programs: facts.programs.known
    ? facts.programs.value.map(({ pid, parent, user }) => ({ pid, parent, user }))
    : facts.programs,
});
