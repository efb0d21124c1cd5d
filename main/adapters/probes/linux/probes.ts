import type { Probes } from '../probes.ts';
import { factOf } from '../read.ts';
import { cameras } from './cameras.ts';
import { disk, memory } from './capacities.ts';
import { clock } from './clock.ts';
import { debuggers } from './debugger.ts';
import { device } from './device.ts';
import { devices, disks, drivers, thermalZones } from './devices.ts';
import { displays } from './displays.ts';
import { enclosures } from './enclosures.ts';
import { firmware } from './firmware.ts';
import { installed } from './installed.ts';
import { listening } from './listening.ts';
import { network } from './network.ts';
import { networkCards } from './network-cards.ts';
import { operatingSystem } from './operating-system.ts';
import { graphics, pci } from './pci.ts';
import { power } from './power.ts';
import { cores, hypervisorFlag, hypervisorName, isHypervisorHost, processor } from './processor.ts';
import { restartDue } from './restart-due.ts';
import { isAtConsole, isRemote, kind, notAsked, otherUsers } from './session.ts';

/** How every fact is found out on Linux. */
export const linuxProbes: Probes = {
  operatingSystem,
  restartDue,
  device,
  memory,
  disk,
  power,
  displays,
  programs: async (machine) => factOf(await machine.processes(), (rows) => rows),
  installed,
  cameras,
  network,
  clock,
  debugger: debuggers,
  hardware: {
    hypervisorFlag,
    hypervisorName,
    isHypervisorHost,
    firmware,
    // Only root may read the tables of ACPI.
    acpiOems: notAsked,
    processor,
    cores,
    pci,
    devices,
    disks,
    graphics,
    networkCards,
    drivers,
    // Which services run tells nothing here that programs and drivers do not.
    services: notAsked,
    thermalZones,
    hasBattery: async (machine) => {
      const fact = await power(machine);
      return fact.known ? { known: true, value: fact.value.battery } : fact;
    },
    enclosures,
  },
  session: {
    isRemote,
    kind,
    isControlled: notAsked,
    isAtConsole,
    listening,
    otherUsers,
    isMirrored: notAsked,
  },
};
