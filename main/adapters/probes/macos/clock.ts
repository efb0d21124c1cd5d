import { type Fact, type MachineClock, unknown } from '../../../domain/checks/facts.ts';
import type { Machine } from '../../../ports/machine.ts';
import { factOf } from '../read.ts';
import { askNode } from './node.ts';

/** Time zone and offset. Whether a server keeps the clock is told to administrators only. */
export const probeClock = async (machine: Machine): Promise<Fact<MachineClock>> =>
  factOf(
    await askNode(machine, 'time'),
    ({ zone, offsetMinutes }): MachineClock => ({
      zone,
      offsetMinutes,
      isKept: unknown('not-asked'),
    }),
  );
