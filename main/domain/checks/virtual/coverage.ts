import { type Fact, type Facts, known } from '../facts.ts';

/**
 * How much was looked at, 0 to 1: a machine of which little is known can't be called physical. Text
 * that is easily copied counts little, the bus and the list of devices much, because that is where a
 * hardened guest still shows. On a Mac the system's own word is worth as much.
 */
export const coverage = (facts: Facts): number => {
  const parts = partsOf(facts);
  const all = parts.reduce((sum, [, points]) => sum + points, 0);
  const seen = parts.reduce((sum, [fact, points]) => sum + (isAnswered(fact) ? points : 0), 0);
  return seen / all;
};

/** Where there must be something, an empty list was not found out. */
const isAnswered = (fact: Fact<unknown>): boolean =>
  fact.known && !(Array.isArray(fact.value) && fact.value.length === 0);

/** Below this, "nothing found" means "not looked at". */
export const enough = 0.4;

const partsOf = ({
  hardware,
  operatingSystem,
}: Facts): readonly (readonly [Fact<unknown>, number])[] => {
  const { hypervisorFlag, firmware, disks, graphics, networkCards, drivers } = hardware;
  const anywhere = [
    [firmware, 1],
    [disks, 1],
    [graphics, 1],
    [networkCards, 1],
  ] as const;
  if (operatingSystem.known && operatingSystem.value.family === 'macos') {
    return [...anywhere, [hypervisorFlag, 4]];
  }
  return [
    ...anywhere,
    [hypervisorFlag, 1],
    [drivers.known ? known(true) : drivers, 1],
    [hardware.acpiOems, 1],
    [hardware.devices, 2],
    [hardware.pci, 3],
  ];
};
