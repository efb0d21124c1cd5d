import { isUnanswered, type Row, type Unanswered } from '../../../ports/machine.ts';
import type { Probes } from '../probes.ts';
import { factOf } from '../read.ts';
import { askDevices, askGraphics, askNetworkAdapters } from './ask.ts';
import { distinct, text, texts, union } from './cells.ts';

type Hardware = Probes['hardware'];
type Answer = readonly Row[] | Unanswered;

/**
 * Vendor and device of `PCI\VEN_80EE&DEV_BEEF&SUBSYS_…` (Identifiers for PCI devices, Windows
 * drivers) as `80eebeef`. Graphics and network are asked too, for where the long list of devices is
 * refused or slow.
 */
export const pci: Hardware['pci'] = async (machine) => {
  const answers = await Promise.all([
    askDevices(machine),
    askGraphics(machine),
    askNetworkAdapters(machine),
  ]);
  return union(answers.map((answer) => mapped(answer, pciIds)));
};

const pciIds = (rows: readonly Row[]): readonly string[] =>
  rows.flatMap((row) => {
    const id = /^PCI\\VEN_([0-9a-f]{4})&DEV_([0-9a-f]{4})/i.exec(text(row, 'PNPDeviceID'));
    return id === null ? [] : [`${id[1]}${id[2]}`.toLowerCase()];
  });

/** Identifiers and names; those of PCI devices too, for the maker of the board stands in them. */
export const devices: Hardware['devices'] = async (machine) =>
  factOf(await askDevices(machine), (rows) =>
    distinct([...texts(rows, 'PNPDeviceID'), ...texts(rows, 'Name')]),
  );

export const disks: Hardware['disks'] = async (machine) =>
  factOf(
    await machine.cim('Win32_DiskDrive', ['Model', 'InterfaceType', 'PNPDeviceID', 'Size']),
    (rows) => rows.map((row) => text(row, 'Model')).filter((model) => model !== ''),
  );

export const graphics: Hardware['graphics'] = async (machine) =>
  factOf(await askGraphics(machine), (rows) => texts(rows, 'Name'));

/**
 * Buses on which a card is hardware to this system. PhysicalAdapter alone isn't enough: the
 * adapters that VirtualBox, VMware and Hyper-V give their host have it too, on ROOT. VMBUS and
 * XENVIF are the buses on which guests find their cards.
 */
const buses = /^(PCI|USB|PCMCIA|SD|VMBUS|XENVIF|XEN)\\/i;

export const networkCards: Hardware['networkCards'] = async (machine) =>
  factOf(await askNetworkAdapters(machine), (rows) =>
    rows.flatMap((row) => {
      const oui = /^([0-9a-f]{2}[:-]){2}[0-9a-f]{2}/i.exec(text(row, 'MACAddress'))?.[0];
      if (oui === undefined || !buses.test(text(row, 'PNPDeviceID'))) return [];
      return [{ oui: oui.toLowerCase().replaceAll('-', ':'), name: text(row, 'Name') }];
    }),
  );

const mapped = <T>(answer: Answer, read: (rows: readonly Row[]) => T): T | Unanswered =>
  isUnanswered(answer) ? answer : read(answer);
