import { type Chassis, known, unknown } from '../../../domain/checks/facts.ts';
import { isUnanswered, type Row } from '../../../ports/machine.ts';
import type { Probes } from '../probes.ts';
import { askEnclosure, askSystem } from './ask.ts';
import { number, text } from './cells.ts';

/** System enclosure types of the SMBIOS specification (DMTF DSP0134, 7.4.1), by what people say. */
const byType: readonly (readonly [Chassis, readonly number[]])[] = [
  ['laptop', [8, 9, 10, 14]],
  ['tablet', [30]],
  ['convertible', [31, 32]],
  ['all-in-one', [13]],
  ['desktop', [3, 4, 5, 6, 7, 15, 16, 24, 35, 36]],
  ['server', [17, 23, 25, 28, 29]],
  // Other handhelds, docks and boxes. 1 and 2 are "other" and "unknown", which say nothing.
  ['other', [11, 12, 18, 19, 20, 21, 22, 26, 27, 33, 34]],
];

/** PCSystemType of Win32_ComputerSystem, for machines whose enclosure says nothing. */
const bySystem: Readonly<Record<number, Chassis>> = {
  1: 'desktop',
  2: 'laptop',
  3: 'desktop',
  4: 'server',
  5: 'server',
  7: 'server',
};

export const device: Probes['device'] = async (machine) => {
  const [system, enclosure] = await Promise.all([askSystem(machine), askEnclosure(machine)]);
  if (isUnanswered(system)) return unknown(system.failed);
  const [row] = system;
  if (row === undefined) return unknown('error');
  const chassis = isUnanswered(enclosure) ? null : chassisOf(enclosure);
  const isPlain = chassis !== null && chassis !== 'other';
  return known({
    manufacturer: text(row, 'Manufacturer'),
    model: text(row, 'Model'),
    chassis: isPlain ? chassis : (bySystem[number(row, 'PCSystemType') ?? 0] ?? chassis),
  });
};

/** A laptop in a dock names two enclosures, so the kind that people carry comes first. */
const chassisOf = (enclosures: readonly Row[]): Chassis | null => {
  const types = enclosures.flatMap(({ ChassisTypes: value }) =>
    Array.isArray(value) ? value.map(Number) : [Number(value)],
  );
  return byType.find(([, numbers]) => numbers.some((one) => types.includes(one)))?.[0] ?? null;
};
