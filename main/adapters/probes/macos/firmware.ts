import { type Fact, type FirmwareField, known, unknown } from '../../../domain/checks/facts.ts';
import { isUnanswered, type Machine } from '../../../ports/machine.ts';
import { readIoreg, textOf } from './ioreg.ts';
import { readProfiler, textAt } from './profiler.ts';

/**
 * What the firmware calls the machine: `MacBookPro18,1`, `VMware7,1`, `VirtualMac2,1`,
 * `Parallels-ARM`. Fields that a Mac does not have, or that were not told, are empty; known where
 * one of the two sources answered.
 */
export const probeFirmware = async (
  machine: Machine,
): Promise<Fact<Readonly<Record<FirmwareField, string>>>> => {
  const [platform, hardware] = await Promise.all([
    readIoreg(machine, 'IOPlatformExpertDevice'),
    readProfiler(machine, 'SPHardwareDataType'),
  ]);
  const entry = isUnanswered(platform) ? undefined : platform[0];
  const item = isUnanswered(hardware) ? undefined : hardware[0];
  if (entry === undefined && item === undefined) {
    return unknown(isUnanswered(platform) ? platform.failed : 'error');
  }
  const registered = (key: string): string => (entry === undefined ? '' : textOf(entry, key));
  const profiled = (key: string): string => (item === undefined ? '' : textAt(item, key));
  return known({
    systemMaker: registered('manufacturer'),
    product: registered('model') || profiled('machine_model'),
    productVersion: registered('version'),
    family: profiled('machine_name'),
    boardMaker: '',
    board: registered('board-id') || registered('target-type'),
    biosMaker: '',
    biosVersion: profiled('boot_rom_version'),
    chassisMaker: '',
    serial: registered('IOPlatformSerialNumber') || profiled('serial_number'),
  });
};
