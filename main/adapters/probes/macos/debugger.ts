import { type Debugger, type Fact, unknown } from '../../../domain/checks/facts.ts';
import type { Machine } from '../../../ports/machine.ts';
import { factOf } from '../read.ts';
import { askNode } from './node.ts';

/** Whether a debugger reaches this program. Whether one is attached to the process is not asked here. */
export const probeDebugger = async (machine: Machine): Promise<Fact<Debugger>> =>
  factOf(
    await askNode(machine, 'inspector'),
    ({ open, flags }): Debugger => ({
      isOpen: open || flags.length > 0,
      isTraced: unknown('not-asked'),
    }),
  );
