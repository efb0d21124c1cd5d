import { chipsetOf } from './chipsets.ts';
import { clue, type Look } from './clue.ts';
import { pciIds } from './pci-ids.ts';
import { processorAge } from './processors.ts';

/**
 * The board against the processor. A guest shows the host's processor, but the board is one of the
 * few that somebody wrote an emulation for: it stays years behind, whatever else is hidden. A real
 * machine of that age has a processor of that age, and that is no clue.
 */
export const lookAtChipset: Look = ({ hardware }) => {
  const chipset = pciIds(hardware)
    .map(chipsetOf)
    .find((found) => found !== null);
  if (chipset === undefined || chipset === null) return [];
  const processor = hardware.processor.known ? hardware.processor.value.trim() : '';
  const { maker, year } = processorAge(processor);
  const values = { chipset: chipset.name, processor };
  if (maker === 'other') return [clue('vm-chipset-maker', values)];
  if (year === null) return [clue('vm-chipset-old', values)];
  return year > chipset.lastProcessor ? [clue('vm-chipset-processor', values)] : [];
};
