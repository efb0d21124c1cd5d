import {
  type Chassis,
  type Device,
  type Fact,
  known,
  unknown,
} from '../../../domain/checks/facts.ts';
import { isUnanswered, type Unanswered } from '../../../ports/machine.ts';
import type { Probe } from '../probes.ts';
import { trimmed } from './text.ts';

/** By the firmware's tables, on ARM by the device tree. Lenovo hides its models' names in the version. */
export const device: Probe<Fact<Device>> = async (machine) => {
  const dmi = (name: string) => machine.file(`/sys/class/dmi/id/${name}`);
  const [maker, product, version, type, tree] = await Promise.all([
    dmi('sys_vendor'),
    dmi('product_name'),
    dmi('product_version'),
    dmi('chassis_type'),
    machine.file('/proc/device-tree/model'),
  ]);
  const text = (answer: string | Unanswered): string =>
    isUnanswered(answer) ? '' : trimmed(answer);

  const manufacturer = text(maker);
  const isNamedByVersion = manufacturer === 'LENOVO' && /[a-z]/.test(text(version));
  const model = isNamedByVersion ? text(version) : text(product);
  if (manufacturer !== '' || model !== '') {
    return known({ manufacturer, model, chassis: chassisOf(text(type)) });
  }
  if (text(tree) !== '') return known({ manufacturer: '', model: text(tree), chassis: null });
  return unknown(isUnanswered(product) ? product.failed : 'missing');
};

/** Table 17 of the SMBIOS specification (DMTF DSP0134), 7.4.1. */
const chassisCodes: Readonly<Record<Exclude<Chassis, 'other'>, readonly number[]>> = {
  desktop: [3, 4, 5, 6, 7, 15, 16, 24, 35, 36],
  laptop: [8, 9, 10, 14],
  tablet: [11, 30],
  convertible: [31, 32],
  'all-in-one': [13],
  server: [17, 23, 25, 28, 29],
};

/** Null where the maker has written nothing or "unknown" (2). */
export const chassisOf = (type: string): Chassis | null => {
  const code = Number(type);
  if (type === '' || !Number.isInteger(code) || code === 2 || code < 1) return null;
  for (const [chassis, codes] of Object.entries(chassisCodes)) {
    if (codes.includes(code)) return chassis as Chassis;
  }
  return 'other';
};
