import { type Fact, known, unknown } from '../../../domain/checks/facts.ts';
import { isUnanswered, type Machine } from '../../../ports/machine.ts';
import { factOf } from '../read.ts';
import { probeScreenViewer } from './listening.ts';
import { askNode } from './node.ts';
import { factOfRun } from './output.ts';

/** Whether this program was started by somebody who came in by SSH. */
export const probeIsRemote = async (machine: Machine): Promise<Fact<boolean>> =>
  factOf(
    await askNode(machine, 'environment'),
    ({ SSH_CONNECTION, SSH_TTY }) => Boolean(SSH_CONNECTION) || Boolean(SSH_TTY),
  );

/** `ssh`, or empty. */
export const probeSessionKind = async (machine: Machine): Promise<Fact<string>> => {
  const isRemote = await probeIsRemote(machine);
  return isRemote.known ? known(isRemote.value ? 'ssh' : '') : isRemote;
};

/**
 * Whether somebody looks on by Screen Sharing or Remote Management: connected to its port, or its
 * agent is at work in this session (it is started for a viewer). Both have to deny it.
 */
export const probeIsControlled = async (machine: Machine): Promise<Fact<boolean>> => {
  const [viewer, processes] = await Promise.all([probeScreenViewer(machine), machine.processes()]);
  const hasAgent =
    !isUnanswered(processes) && processes.some(({ name }) => /^ScreensharingAgent$/i.test(name));
  if (hasAgent || (viewer.known && viewer.value)) return known(true);
  return isUnanswered(processes) ? unknown(processes.failed) : viewer;
};

/**
 * Whether the screen is this person's: `/dev/console` belongs to whoever is at it, to root while
 * nobody is signed in. The machine answers with `own`, `other` or `root` instead of names.
 */
export const probeIsAtConsole = (machine: Machine): Promise<Fact<boolean>> =>
  factOfRun(machine, ['stat', '-f', '%Su', '/dev/console'], (out) => {
    const owner = out.trim();
    return ['own', 'other', 'root'].includes(owner) ? owner === 'own' : null;
  });
