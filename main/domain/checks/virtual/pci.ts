import type { Hardware } from '../facts.ts';
import { chipsetOf } from './chipsets.ts';
import { clue, type Look } from './clue.ts';
import { pciIds, subsystemVendors } from './pci-ids.ts';

/** Vendor IDs under which no physical chip is sold (pci.ids, QEMU's docs/specs/pci-ids). */
const vendors: Readonly<Record<string, string>> = {
  '1af4': 'VirtIO',
  '1b36': 'QEMU',
  '80ee': 'VirtualBox',
  '15ad': 'VMware',
  '1ab8': 'Parallels',
  '5853': 'Xen',
  fb5d: 'bhyve',
};

/** Single devices of vendors that also make real ones. */
const devices: Readonly<Record<string, string>> = {
  '12341111': 'QEMU',
  '14145353': 'Hyper-V',
  '106b1a05': 'Apple Virtualization',
  '12751275': 'bhyve',
};

const cloud = /^(1d0f|1ae00042)/;

/** So many real devices that a bus was truly listed: emulated ones have fewer. */
const fullBus = 8;

/** Who emulates this device; null where it may be a real one. */
export const emulatorOf = (id: string): string | null =>
  vendors[id.slice(0, 4)] ?? devices[id] ?? null;

/** Devices on the PCI bus. */
export const lookAtPci: Look = ({ hardware }) => {
  const ids = pciIds(hardware);
  const emulated = ids.flatMap((id) => {
    const name = emulatorOf(id);
    return name === null ? [] : [clue('vm-pci-device', { name, id: withColon(id) })];
  });
  const stamped = subsystemVendors(hardware).map((vendor) => vendors[vendor]);
  const stamp = stamped.find((name) => name !== undefined);
  const stamps = stamp === undefined ? [] : [clue('vm-pci-subsystem', { name: stamp })];
  const clouds = ids.some((id) => cloud.test(id)) ? [clue('vm-pci-cloud')] : [];
  const found = [...emulated.slice(0, 1), ...stamps, ...clouds];
  return found.length > 0 ? found : realBus(hardware);
};

const realBus = (hardware: Hardware) => {
  const listed = hardware.pci.known ? new Set(hardware.pci.value) : new Set<string>();
  const isDated = [...listed].some((id) => chipsetOf(id) !== null);
  return listed.size >= fullBus && !isDated ? [clue('vm-pci-real', { count: listed.size })] : [];
};

const withColon = (id: string): string => `${id.slice(0, 4)}:${id.slice(4)}`;
