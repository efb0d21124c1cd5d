import { unknown } from '../../../domain/checks/facts.ts';
import { NodeInspector } from '../../machine/node-values.ts';
import type { Probes } from '../probes.ts';
import { factOf } from '../read.ts';
import { shaped } from './cells.ts';

/** Windows tells of a debugger at a program only to that program, which no question asks. */
export const debugging: Probes['debugger'] = async (machine) =>
  factOf(shaped(NodeInspector, await machine.node('inspector')), ({ open, flags }) => ({
    isOpen: open || flags.length > 0,
    isTraced: unknown('not-asked'),
  }));
