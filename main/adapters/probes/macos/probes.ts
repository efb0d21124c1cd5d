import { type Fact, known, unknown } from '../../../domain/checks/facts.ts';
import type { Probes } from '../probes.ts';
import { probeCameras } from './cameras.ts';
import { probeClock } from './clock.ts';
import { probeDebugger } from './debugger.ts';
import { probeDevice } from './device.ts';
import { probeDisplays, probeIsMirrored } from './displays.ts';
import { probeDisks, probeGraphics } from './drives-and-graphics.ts';
import { probeFirmware } from './firmware.ts';
import { probeHypervisorFlag, probeIsHypervisorHost } from './hypervisor.ts';
import { probeInstalled } from './installed.ts';
import { probeListening } from './listening.ts';
import { probeDisk, probeMemory } from './memory.ts';
import { probeNetwork, probeNetworkCards } from './network.ts';
import { probeOperatingSystem } from './operating-system.ts';
import { probeOtherUsers } from './other-users.ts';
import { probeDevices, probePci } from './pci.ts';
import { probeHasBattery, probePower } from './power.ts';
import { probeCores, probeProcessor } from './processor.ts';
import { probePrograms } from './programs.ts';
import { probeServices } from './services.ts';
import { probeIsAtConsole, probeIsControlled, probeIsRemote, probeSessionKind } from './session.ts';

/** For what macOS has no word, or none that an ordinary user may read. */
const notAsked = async (): Promise<Fact<never>> => unknown('not-asked');

/** Probes of a Mac, Intel or Apple silicon, from macOS 12 on. */
export const macosProbes: Probes = {
  operatingSystem: probeOperatingSystem,
  restartDue: notAsked,
  device: probeDevice,
  memory: probeMemory,
  disk: probeDisk,
  power: probePower,
  displays: probeDisplays,
  programs: probePrograms,
  installed: probeInstalled,
  cameras: probeCameras,
  network: probeNetwork,
  clock: probeClock,
  debugger: probeDebugger,
  hardware: {
    hypervisorFlag: probeHypervisorFlag,
    hypervisorName: notAsked,
    isHypervisorHost: probeIsHypervisorHost,
    firmware: probeFirmware,
    acpiOems: notAsked,
    processor: probeProcessor,
    cores: probeCores,
    pci: probePci,
    devices: probeDevices,
    disks: probeDisks,
    graphics: probeGraphics,
    networkCards: probeNetworkCards,
    drivers: notAsked,
    services: probeServices,
    thermalZones: notAsked,
    hasBattery: probeHasBattery,
    // There are no containers of macOS in macOS.
    enclosures: async () => known([]),
  },
  session: {
    isRemote: probeIsRemote,
    kind: probeSessionKind,
    isControlled: probeIsControlled,
    isAtConsole: probeIsAtConsole,
    listening: probeListening,
    otherUsers: probeOtherUsers,
    isMirrored: probeIsMirrored,
  },
};
