import type { Fact, RunningProgram } from '../../../domain/checks/facts.ts';
import type { Machine } from '../../../ports/machine.ts';
import { factOf } from '../read.ts';

/** Everything that runs, whoever's it is: macOS tells it to everybody. */
export const probePrograms = async (machine: Machine): Promise<Fact<readonly RunningProgram[]>> =>
  factOf(await machine.processes(), (rows) => rows);
