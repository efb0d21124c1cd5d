import type { Probes } from '../probes.ts';
import { acpiOems } from './acpi.ts';
import { cameras } from './cameras.ts';
import { disk, memory } from './capacity.ts';
import { clock } from './clock.ts';
import { debugging } from './debugger.ts';
import { device } from './device.ts';
import { devices, disks, graphics, networkCards, pci } from './devices.ts';
import { displays } from './displays.ts';
import { drivers, services } from './drivers.ts';
import { enclosures } from './enclosures.ts';
import { firmware } from './firmware.ts';
import { hypervisorFlag, hypervisorName, isHypervisorHost } from './hypervisor.ts';
import { listening } from './listening.ts';
import { network } from './network.ts';
import { operatingSystem } from './operating-system.ts';
import { otherUsers } from './other-users.ts';
import { hasBattery, power } from './power.ts';
import { cores, processor } from './processor.ts';
import { installed, programs } from './programs.ts';
import { restartDue } from './restart-due.ts';
import { isAtConsole, isControlled, isMirrored, isRemote, kind } from './session.ts';
import { thermalZones } from './thermal.ts';

/** How each fact is found out on Windows 10 and 11. */
export const windowsProbes: Probes = {
  operatingSystem,
  restartDue,
  device,
  memory,
  disk,
  power,
  displays,
  programs,
  installed,
  cameras,
  network,
  clock,
  debugger: debugging,
  hardware: {
    hypervisorFlag,
    hypervisorName,
    isHypervisorHost,
    firmware,
    acpiOems,
    processor,
    cores,
    pci,
    devices,
    disks,
    graphics,
    networkCards,
    drivers,
    services,
    thermalZones,
    hasBattery,
    enclosures,
  },
  session: {
    isRemote,
    kind,
    isControlled,
    isAtConsole,
    listening,
    otherUsers,
    isMirrored,
  },
};
