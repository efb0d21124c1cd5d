import { type Capacity, type Fact, known, unknown } from '../../../domain/checks/facts.ts';
import { isUnanswered, type Machine } from '../../../ports/machine.ts';
import { factOf } from '../read.ts';
import { askNode } from './node.ts';
import { readSysctl } from './sysctl.ts';

/**
 * Memory in bytes. What macOS calls free is little on a machine that works well: it keeps files in
 * memory that it can give up at once, and these do not count as free.
 */
export const probeMemory = async (machine: Machine): Promise<Fact<Capacity>> => {
  const [node, sysctl] = await Promise.all([askNode(machine, 'machine'), readSysctl(machine)]);
  if (isUnanswered(node)) return unknown(node.failed);
  const size = isUnanswered(sysctl) ? 0 : Number(sysctl['hw.memsize'] ?? 0);
  return known({ free: node.freeMemory, size: size > 0 ? size : node.memory });
};

/** The disk with the program's data, in bytes. */
export const probeDisk = async (machine: Machine): Promise<Fact<Capacity>> =>
  factOf(await askNode(machine, 'disk'), ({ free, size }): Capacity => ({ free, size }));
