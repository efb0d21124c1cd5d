import type { Row } from '../../../ports/machine.ts';
import type { Probes } from '../probes.ts';
import { factOf } from '../read.ts';
import { askDevices } from './ask.ts';
import { text } from './cells.ts';

/**
 * Cameras that Windows has as devices. Before version 1709 they were of the class Image, together
 * with scanners, which have another driver. Virtual cameras that are only a program's filter
 * (DirectShow) are no devices: the window sees those.
 */
export const cameras: Probes['cameras'] = async (machine) =>
  factOf(await askDevices(machine), (rows) =>
    rows
      .filter(isCamera)
      .map((row) => ({ name: text(row, 'Name'), isVirtual: isVirtual(text(row, 'PNPDeviceID')) })),
  );

const isCamera = (row: Row): boolean =>
  row.PNPClass === 'Camera' ||
  (row.PNPClass === 'Image' && text(row, 'Service').toLowerCase() === 'usbvideo');

/**
 * By the bus. ROOT is made by software; so is SWD\VCAMDEVAPI, where MFCreateVirtualCamera puts its
 * own. Other software buses carry network cameras and the image processors of real ones: not known.
 */
const isVirtual = (id: string): boolean | null => {
  if (/^(ROOT\\|SWD\\VCAMDEVAPI)/i.test(id)) return true;
  return /^(USB|PCI|ACPI)\\/i.test(id) ? false : null;
};
