import { type Fact, known, type MachineClock, unknown } from '../../../domain/checks/facts.ts';
import { isUnanswered } from '../../../ports/machine.ts';
import { NodeTime } from '../../machine/node-values.ts';
import type { Probe } from '../probes.ts';
import { askNode, askRun } from './ask.ts';
import { fieldsOf } from './text.ts';

/** NTPSynchronized is the kernel's own word, whichever program keeps the clock (timedatectl(1)). */
export const clock: Probe<Fact<MachineClock>> = async (machine) => {
  const [time, shown] = await Promise.all([
    askNode(machine, 'time', NodeTime),
    askRun(machine, 'timedatectl', 'show'),
  ]);
  if (isUnanswered(time)) return unknown(time.failed);
  return known({ ...time, isKept: isUnanswered(shown) ? unknown(shown.failed) : isKept(shown) });
};

const isKept = (shown: string): Fact<boolean> => {
  const said = fieldsOf(shown, '=').get('NTPSynchronized');
  return said === undefined ? unknown('missing') : known(said === 'yes');
};
