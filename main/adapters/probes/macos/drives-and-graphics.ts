import type { Fact } from '../../../domain/checks/facts.ts';
import type { Machine } from '../../../ports/machine.ts';
import { factOf } from '../read.ts';
import { itemAt, readProfiler, textAt } from './profiler.ts';

/** Names of drives: `APPLE SSD AP1024Z`. Mounted disk images are files, not hardware. */
export const probeDisks = async (machine: Machine): Promise<Fact<readonly string[]>> =>
  factOf(await readProfiler(machine, 'SPStorageDataType'), (volumes) => {
    const drives = volumes
      .map((volume) => itemAt(volume, 'physical_drive'))
      .filter((drive) => textAt(drive, 'protocol') !== 'Disk Image')
      .map((drive) => textAt(drive, 'device_name'));
    return [...new Set(drives)].filter((name) => name !== '');
  });

/** Names of graphics cards, or their numbers where the system has no name for them. */
export const probeGraphics = async (machine: Machine): Promise<Fact<readonly string[]>> =>
  factOf(await readProfiler(machine, 'SPDisplaysDataType'), (cards) =>
    cards.map((card) => {
      const numbers = [textAt(card, 'spdisplays_vendor-id'), textAt(card, 'spdisplays_device-id')];
      return textAt(card, 'sppci_model') || `${textAt(card, '_name')} ${numbers.join(' ')}`.trim();
    }),
  );
