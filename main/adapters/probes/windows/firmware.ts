import { known, unknown } from '../../../domain/checks/facts.ts';
import { isUnanswered, type Row, type Unanswered } from '../../../ports/machine.ts';
import type { Probes } from '../probes.ts';
import { askEnclosure, askSystem } from './ask.ts';
import { distinct, text } from './cells.ts';

/**
 * What the firmware says of itself. System and BIOS must have answered, because an empty text means
 * that the machine has none; board, enclosure and registry add what they know. `biosVersion` holds
 * all that is said of it (SMBIOS, ACPI, the registry, the video BIOS), since virtual machines give
 * themselves away in one or the other. Windows tells no product version here.
 */
export const firmware: Probes['hardware']['firmware'] = async (machine) => {
  const [system, bios, board, enclosure, description] = await Promise.all([
    askSystem(machine),
    machine.cim('Win32_BIOS', [
      'Manufacturer',
      'SMBIOSBIOSVersion',
      'Version',
      'ReleaseDate',
      'SerialNumber',
    ]),
    machine.cim('Win32_BaseBoard', ['Manufacturer', 'Product', 'Version']),
    askEnclosure(machine),
    machine.registry(String.raw`HKLM\HARDWARE\DESCRIPTION\System`),
  ]);
  if (isUnanswered(system)) return unknown(system.failed);
  if (isUnanswered(bios)) return unknown(bios.failed);
  const [systemRow] = system;
  const [biosRow] = bios;
  if (systemRow === undefined || biosRow === undefined) return unknown('error');
  const boardRow = first(board);
  const versions = isUnanswered(description)
    ? []
    : [description.values.SystemBiosVersion, description.values.VideoBiosVersion]
        .flat()
        .map((one) => (typeof one === 'string' ? one.trim() : ''));
  return known({
    systemMaker: text(systemRow, 'Manufacturer'),
    product: text(systemRow, 'Model'),
    productVersion: '',
    family: text(systemRow, 'SystemFamily'),
    boardMaker: text(boardRow, 'Manufacturer'),
    board: text(boardRow, 'Product'),
    biosMaker: text(biosRow, 'Manufacturer'),
    biosVersion: distinct([
      text(biosRow, 'SMBIOSBIOSVersion'),
      text(biosRow, 'Version'),
      ...versions,
    ]).join('; '),
    chassisMaker: text(first(enclosure), 'Manufacturer'),
    serial: text(biosRow, 'SerialNumber'),
  });
};

const first = (rows: readonly Row[] | Unanswered): Row | undefined =>
  isUnanswered(rows) ? undefined : rows[0];
