import { known, unknown } from '../../../domain/checks/facts.ts';
import { isUnanswered } from '../../../ports/machine.ts';
import { NodeMachine } from '../../machine/node-values.ts';
import type { Probes } from '../probes.ts';
import { askProcessor } from './ask.ts';
import { number, shaped, text } from './cells.ts';

/** The first processor's name; Node.js knows it too. */
export const processor: Probes['hardware']['processor'] = async (machine) => {
  const rows = await askProcessor(machine);
  const name = isUnanswered(rows) ? '' : text(rows[0], 'Name');
  if (name !== '') return known(name);
  const node = shaped(NodeMachine, await machine.node('machine'));
  if (!isUnanswered(node) && node.cpu !== '') return known(node.cpu.trim());
  return unknown(isUnanswered(rows) ? rows.failed : 'error');
};

/** Processors that can work at once (threads), as other systems count them; of all sockets. */
export const cores: Probes['hardware']['cores'] = async (machine) => {
  const rows = await askProcessor(machine);
  const threads = isUnanswered(rows)
    ? 0
    : rows.reduce((sum, row) => sum + (number(row, 'NumberOfLogicalProcessors') ?? 0), 0);
  if (threads > 0) return known(threads);
  const node = shaped(NodeMachine, await machine.node('machine'));
  if (!isUnanswered(node) && node.cores > 0) return known(node.cores);
  return unknown(isUnanswered(rows) ? rows.failed : 'error');
};
