import {
  type Chassis,
  type Device,
  type Fact,
  known,
  unknown,
} from '../../../domain/checks/facts.ts';
import { isUnanswered, type Machine } from '../../../ports/machine.ts';
import { readIoreg, textOf } from './ioreg.ts';
import { readProfiler, textAt } from './profiler.ts';

/** Maker and model: `MacBook Pro (Mac16,1)`; newer identifiers do not say what kind of Mac it is. */
export const probeDevice = async (machine: Machine): Promise<Fact<Device>> => {
  const [hardware, platform] = await Promise.all([
    readProfiler(machine, 'SPHardwareDataType'),
    readIoreg(machine, 'IOPlatformExpertDevice'),
  ]);
  const item = (isUnanswered(hardware) ? undefined : hardware[0]) ?? {};
  const entry = (isUnanswered(platform) ? undefined : platform[0]) ?? new Map<string, string>();
  const name = textAt(item, 'machine_name');
  const identifier = textAt(item, 'machine_model') || textOf(entry, 'model');
  if (name === '' && identifier === '') {
    return unknown(isUnanswered(hardware) ? hardware.failed : 'error');
  }
  return known({
    manufacturer: textOf(entry, 'manufacturer'),
    model: name !== '' && identifier !== '' ? `${name} (${identifier})` : name || identifier,
    chassis: chassisOf(name || identifier),
  });
};

const chassisOf = (name: string): Chassis | null => {
  if (name.startsWith('MacBook')) return 'laptop';
  if (name.startsWith('iMac')) return 'all-in-one';
  if (/^Mac ?(?:mini|Pro|Studio)/i.test(name)) return 'desktop';
  return null;
};
