import { type Debugger, type Fact, known, unknown } from '../../../domain/checks/facts.ts';
import { isUnanswered } from '../../../ports/machine.ts';
import { NodeInspector } from '../../machine/node-values.ts';
import type { Probe } from '../probes.ts';
import { askNode } from './ask.ts';
import { fieldsOf } from './text.ts';

/** TracerPid is the process that holds this one by ptrace(2), 0 without one (proc_pid_status(5)). */
export const debuggers: Probe<Fact<Debugger>> = async (machine) => {
  const [inspector, status] = await Promise.all([
    askNode(machine, 'inspector', NodeInspector),
    machine.file('/proc/self/status'),
  ]);
  if (isUnanswered(inspector)) return unknown(inspector.failed);
  return known({
    isOpen: inspector.open || inspector.flags.length > 0,
    isTraced: isUnanswered(status) ? unknown(status.failed) : tracedBy(status),
  });
};

const tracedBy = (status: string): Fact<boolean> => {
  const tracer = fieldsOf(status, ':').get('TracerPid');
  return tracer === undefined ? unknown('missing') : known(tracer !== '0');
};
