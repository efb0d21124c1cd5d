import type { Machine } from '../../ports/machine.ts';
import type { LookAtMachine } from '../../ports/system-test.ts';
import { askOnce } from '../machine/ask-once.ts';
import { createMachine, type MachineOptions, usualLimit } from '../machine/create.ts';
import { machineIdentity, networkIdentity, outsideAddresses } from '../machine/identity.ts';
import { gather } from './gather.ts';
import { probesOf } from './of-platform.ts';

/** Looks at the machine on which this program runs. */
export const createLook = (options: MachineOptions): LookAtMachine =>
  lookAt(createMachine(options));

/** Looks at a machine, this one or a recorded one. */
export const lookAt = (real: Machine): LookAtMachine => ({
  platform: real.platform,
  look: async (onProbe) => {
    const { machine } = askOnce(real);
    const [{ facts, times }, identity, network, addresses] = await Promise.all([
      // Questions give up before probes do.
      gather(machine, probesOf(machine.platform), {
        limit: usualLimit(machine.platform) + 200,
        onProbe,
      }),
      machineIdentity(machine),
      networkIdentity(machine),
      outsideAddresses(machine),
    ]);
    return { facts, probes: times, machine: identity, network, addresses };
  },
});
