import type { Fact } from '../../domain/checks/facts.ts';
import { isUnanswered, type Machine } from '../../ports/machine.ts';
import type { WatchedMachine } from '../../ports/watch.ts';
import { usualLimit } from '../machine/create.ts';
import { within } from '../machine/within.ts';
import { probesOf } from '../probes/of-platform.ts';
import type { Probe } from '../probes/probes.ts';

const families = { win32: 'windows', darwin: 'macos', linux: 'linux' } as const;

/** The port on the machine's own answers, by the probes of the system test. */
export const createWatchedMachine = (
  machine: Machine,
  ownFiles: WatchedMachine['alteredFiles'],
): WatchedMachine => {
  const probes = probesOf(machine.platform);
  /** Probes may throw or hang: then nothing was found out. */
  const ask = async <T>(probe: Probe<Fact<T>>): Promise<T | null> => {
    const answer = await within(usualLimit(machine.platform), () => probe(machine));
    return isUnanswered(answer) || !answer.known ? null : answer.value;
  };
  return {
    family: families[machine.platform],
    programs: () => ask(probes.programs),
    displays: async () => (await ask(probes.displays))?.length ?? null,
    debugged: async () => {
      const found = await ask(probes.debugger);
      return found && (found.isOpen || (found.isTraced.known && found.isTraced.value));
    },
    alteredFiles: ownFiles,
  };
};
