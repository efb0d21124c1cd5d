import type { Fact, OperatingSystem } from '../../../domain/checks/facts.ts';
import { isUnanswered } from '../../../ports/machine.ts';
import { NodeMachine } from '../../machine/node-values.ts';
import type { Probe } from '../probes.ts';
import { factOf } from '../read.ts';
import { askNode } from './ask.ts';
import { fieldsOf, trimmed } from './text.ts';

/** By os-release(5). A distribution that rolls has no VERSION_ID; its version is empty. */
export const operatingSystem: Probe<Fact<OperatingSystem>> = async (machine) => {
  const [release, kernel, node] = await Promise.all([
    machine.file('/etc/os-release'),
    machine.file('/proc/sys/kernel/osrelease'),
    askNode(machine, 'machine', NodeMachine),
  ]);
  return factOf(release, (text) => {
    const fields = fieldsOf(text, '=');
    const build = isUnanswered(node) ? '' : node.release;
    return {
      family: 'linux',
      name: fields.get('PRETTY_NAME') ?? fields.get('NAME') ?? 'Linux',
      version: fields.get('VERSION_ID') ?? '',
      build: isUnanswered(kernel) ? build : trimmed(kernel),
      edition: fields.get('VARIANT') ?? '',
      architecture: isUnanswered(node) ? '' : node.arch,
    };
  });
};
