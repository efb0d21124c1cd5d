import { type Capacity, type Fact, known } from '../../../domain/checks/facts.ts';
import { isUnanswered } from '../../../ports/machine.ts';
import { NodeDisk, NodeMachine } from '../../machine/node-values.ts';
import type { Probe } from '../probes.ts';
import { factOf } from '../read.ts';
import { askNode } from './ask.ts';
import { fieldsOf } from './text.ts';

/** Bytes. Free is what programs can have (MemAvailable, proc_meminfo(5)), not what lies idle. */
export const memory: Probe<Fact<Capacity>> = async (machine) => {
  const text = await machine.file('/proc/meminfo');
  if (!isUnanswered(text)) {
    const fields = fieldsOf(text, ':');
    const [free, size] = ['MemAvailable', 'MemTotal'].map((name) => {
      const kibibytes = /^(\d+) kB$/.exec(fields.get(name) ?? '')?.[1];
      return kibibytes === undefined ? null : Number(kibibytes) * 1024;
    });
    if (typeof free === 'number' && typeof size === 'number') return known({ free, size });
  }
  const node = await askNode(machine, 'machine', NodeMachine);
  return factOf(node, (machine) => ({ free: machine.freeMemory, size: machine.memory }));
};

/** Bytes of the disk with the program's data. */
export const disk: Probe<Fact<Capacity>> = async (machine) =>
  factOf(await askNode(machine, 'disk', NodeDisk), (space) => space);
