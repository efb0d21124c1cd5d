import { type Fact, known, unknown } from '../../../domain/checks/facts.ts';
import { isUnanswered } from '../../../ports/machine.ts';
import { NodeMachine } from '../../machine/node-values.ts';
import type { Probe } from '../probes.ts';
import { factOf } from '../read.ts';
import { askNode } from './ask.ts';
import { fieldsOf } from './text.ts';
import { isWsl } from './wsl.ts';

/** ARM processors have no flag for it. */
export const hypervisorFlag: Probe<Fact<boolean>> = async (machine) => {
  const text = await machine.file('/proc/cpuinfo');
  if (isUnanswered(text)) return unknown(text.failed);
  const flags = fieldsOf(text, ':').get('flags');
  return flags === undefined ? unknown('missing') : known(flags.split(' ').includes('hypervisor'));
};

/** Linux tells ordinary programs only of Xen; Microsoft's subsystem has its own kernel. */
export const hypervisorName: Probe<Fact<string>> = async (machine) => {
  const [type, kernel] = await Promise.all([
    machine.file('/sys/hypervisor/type'),
    machine.file('/proc/sys/kernel/osrelease'),
  ]);
  if (!isUnanswered(kernel) && isWsl(kernel)) return known('wsl');
  if (!isUnanswered(type)) return known(type.trim());
  return type.failed === 'missing' ? known('') : unknown(type.failed);
};

/** A Linux that runs guests by KVM has nothing beneath it; under Xen it may be the first domain. */
export const isHypervisorHost: Probe<Fact<boolean>> = async (machine) => {
  const type = await machine.file('/sys/hypervisor/type');
  if (isUnanswered(type)) return type.failed === 'missing' ? known(false) : unknown(type.failed);
  return type.trim() === 'xen' ? unknown('not-asked') : known(false);
};

export const processor: Probe<Fact<string>> = async (machine) => {
  const text = await machine.file('/proc/cpuinfo');
  const name = isUnanswered(text) ? undefined : fieldsOf(text, ':').get('model name');
  if (name !== undefined) return known(name);
  return factOf(await askNode(machine, 'machine', NodeMachine), ({ cpu }) => cpu);
};

/** Threads, as Node.js counts them. */
export const cores: Probe<Fact<number>> = async (machine) =>
  factOf(await askNode(machine, 'machine', NodeMachine), ({ cores }) => cores);
