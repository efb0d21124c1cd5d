import type { Machine } from '../../ports/machine.ts';
import { machineIdentity } from '../machine/identity.ts';

/**
 * What this machine is known by in a journal: a digest of what the system itself says, which stays when
 * the machine gets another name or network. Empty where the system does not say.
 */
export const journalMachine = async (
  machine: Machine,
  sha256: (text: string) => string,
): Promise<string> => {
  const [identity] = await machineIdentity(machine);
  return identity === undefined ? '' : sha256(`invigil lockdown\n${identity}`);
};
