import { type Fact, known, unknown } from '../../../domain/checks/facts.ts';
import { isUnanswered, type Machine } from '../../../ports/machine.ts';
import { readSysctl } from './sysctl.ts';

/**
 * The processor's name; a guest on Apple silicon is told `Apple M4 Max (Virtual)`. Rosetta invents
 * `VirtualApple @ 2.50GHz processor` on real machines: then only the kind is known.
 */
export const probeProcessor = async (machine: Machine): Promise<Fact<string>> => {
  const sysctl = await readSysctl(machine);
  if (isUnanswered(sysctl)) return unknown(sysctl.failed);
  const name = sysctl['machdep.cpu.brand_string'];
  if (name === undefined || name === '') return unknown('missing');
  return known(name.startsWith('VirtualApple') ? 'Apple silicon' : name);
};

/** Threads that run at the same time. */
export const probeCores = async (machine: Machine): Promise<Fact<number>> => {
  const sysctl = await readSysctl(machine);
  if (isUnanswered(sysctl)) return unknown(sysctl.failed);
  const cores = Number(sysctl['hw.ncpu']);
  return Number.isInteger(cores) && cores > 0 ? known(cores) : unknown('missing');
};
