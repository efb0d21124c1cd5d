import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { macosProbes } from '../../../../main/adapters/probes/macos/probes.ts';
import type { Probe } from '../../../../main/adapters/probes/probes.ts';
import type { Fact } from '../../../../main/domain/checks/facts.ts';
import type { Machine, Unanswered } from '../../../../main/ports/machine.ts';
import { answersMachine } from '../../../support/answers-machine.ts';

const { hardware, session, ...others } = macosProbes;
const probes = Object.entries({ ...others, ...hardware, ...session }) as readonly (readonly [
  string,
  Probe<Fact<unknown>>,
])[];

/** What is true of macOS itself, whatever a machine answers. */
const byNature = ['isHypervisorHost', 'enclosures'];

/** A machine that answers every question alike. */
const alike = (answer: unknown, run: unknown = answer): Machine => ({
  ...answersMachine('darwin', {}),
  folder: async () => answer as Unanswered,
  run: async () => run as Unanswered,
  processes: async () => answer as Unanswered,
  node: async () => answer,
});

const knownOf = async (machine: Machine): Promise<readonly string[]> => {
  const facts = await Promise.all(
    probes.map(async ([name, probe]) => [name, await probe(machine)] as const),
  );
  return facts.filter(([, fact]) => fact.known).map(([name]) => name);
};

describe('a Mac that does not answer', () => {
  it.each(['missing', 'denied', 'timed-out', 'error'] as const)(
    'is not taken for one that has nothing: %s',
    async (failed) => {
      expect(await knownOf(alike({ failed, detail: '' }))).toEqual(byNature);
    },
  );

  it('tells why', async () => {
    const fact = await macosProbes.cameras(alike({ failed: 'denied', detail: '' }));
    expect(fact).toEqual({ known: false, because: 'denied' });
  });

  it('is not understood from rubbish', async () => {
    const rubbish = fc.oneof(
      fc.string({ minLength: 1 }).filter((text) => text.trim() !== ''),
      fc.json().filter((text) => text.trim() !== ''),
      fc.constantFrom(
        '{"SPCameraDataType": {}}',
        '[]',
        'null',
        '{',
        '<dictionary>',
        '+-o',
        '*.5900',
      ),
    );
    const unanswered = { failed: 'error', detail: '' };
    await fc.assert(
      fc.asyncProperty(rubbish, fc.constantFrom(0, 1), async (out, code) => {
        expect(await knownOf(alike(unanswered, { out, code }))).toEqual(byNature);
      }),
    );
  });

  it('is not understood from values of another shape', async () => {
    const failed = { failed: 'error', detail: '' };
    const node = (value: unknown): Machine => ({ ...alike(failed), node: async () => value });
    const values = fc.oneof(
      fc.constantFrom<unknown>(null, undefined, 'text', 7, {}, [{}], { zone: 1 }, { open: 'no' }),
      fc.object(),
    );
    await fc.assert(
      fc.asyncProperty(values, async (value) => {
        // An object without the names of variables is an environment in which none is set.
        const known = await knownOf(node(value));
        const environment = ['isRemote', 'kind'];
        expect(known.filter((name) => ![...byNature, ...environment].includes(name))).toEqual([]);
      }),
    );
  });
});
