import { NodeDisk, NodeMachine } from '../../machine/node-values.ts';
import type { Probes } from '../probes.ts';
import { factOf } from '../read.ts';
import { shaped } from './cells.ts';

/** Bytes of memory; `size` is what Windows may use, a little less than what is built in. */
export const memory: Probes['memory'] = async (machine) =>
  factOf(shaped(NodeMachine, await machine.node('machine')), (node) => ({
    free: node.freeMemory,
    size: node.memory,
  }));

export const disk: Probes['disk'] = async (machine) =>
  factOf(shaped(NodeDisk, await machine.node('disk')), ({ free, size }) => ({ free, size }));
