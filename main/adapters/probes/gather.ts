import { type Fact, type Facts, unknown } from '../../domain/checks/facts.ts';
import type { Machine } from '../../ports/machine.ts';
import type { ProbeTime } from '../../ports/system-test.ts';
import type { Probe, Probes } from './probes.ts';

export type Gathered = { readonly facts: Facts; readonly times: readonly ProbeTime[] };

export type GatherOptions = {
  /** Milliseconds that each probe has; what takes longer is not known. */
  readonly limit: number;
  /** Told after each probe, for a display of progress. */
  readonly onProbe?: (done: number, all: number) => void;
};

/** Runs all probes side by side, each with its own time limit. Never rejects. */
export const gather = async (
  machine: Machine,
  probes: Probes,
  { limit, onProbe }: GatherOptions,
): Promise<Gathered> => {
  const times: ProbeTime[] = [];
  const { hardware, session, ...others } = probes;
  const all = [hardware, session, others].reduce(
    (sum, group) => sum + Object.keys(group).length,
    0,
  );

  const runGroup = async (group: object, prefix: string): Promise<object> => {
    const entries = Object.entries(group) as readonly (readonly [string, Probe<Fact<unknown>>])[];
    const facts = await Promise.all(
      entries.map(async ([name, probe]) => {
        const from = performance.now();
        const fact = await withLimit(probe, machine, limit);
        const milliseconds = performance.now() - from;
        times.push({ probe: `${prefix}${name}`, milliseconds, known: fact.known });
        onProbe?.(times.length, all);
        return [name, fact] as const;
      }),
    );
    return Object.fromEntries(facts);
  };

  const [hardwareFacts, sessionFacts, otherFacts] = await Promise.all([
    runGroup(hardware, 'hardware.'),
    runGroup(session, 'session.'),
    runGroup(others, ''),
  ]);
  const facts = { ...otherFacts, hardware: hardwareFacts, session: sessionFacts } as Facts;
  return { facts, times };
};

const withLimit = async (
  probe: Probe<Fact<unknown>>,
  machine: Machine,
  limit: number,
): Promise<Fact<unknown>> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Fact<unknown>>((resolve) => {
    timer = setTimeout(() => resolve(unknown('timed-out')), limit);
  });
  try {
    return await Promise.race([probe(machine), late]);
  } catch {
    // A probe that stumbles over what a machine answers has not found out anything.
    return unknown('error');
  } finally {
    clearTimeout(timer);
  }
};
