import { type Fact, unknown } from '../../../domain/checks/facts.ts';
import { isUnanswered, type Machine } from '../../../ports/machine.ts';
import { factOf } from '../read.ts';
import { bytesOf, readIoreg, textOf } from './ioreg.ts';
import { itemsAt, readProfiler, textAt } from './profiler.ts';

/** PCI devices: vendor and device in eight hexadecimal digits. Apple silicon may have none. */
export const probePci = async (machine: Machine): Promise<Fact<readonly string[]>> =>
  factOf(await readIoreg(machine, 'IOPCIDevice'), (entries) =>
    entries.flatMap((entry) => {
      const vendor = fourDigits(bytesOf(entry, 'vendor-id'));
      const device = fourDigits(bytesOf(entry, 'device-id'));
      return vendor === null || device === null ? [] : [`${vendor}${device}`];
    }),
  );

/** The registry keeps numbers as four bytes, the least first: `86800000` is 8086. */
const fourDigits = (bytes: string): string | null =>
  bytes.length === 8 ? `${bytes.slice(2, 4)}${bytes.slice(0, 2)}` : null;

/** Names of PCI devices (`pci15ad,1977`) and of everything that sounds or listens. */
export const probeDevices = async (machine: Machine): Promise<Fact<readonly string[]>> => {
  const [entries, audio] = await Promise.all([
    readIoreg(machine, 'IOPCIDevice'),
    readProfiler(machine, 'SPAudioDataType'),
  ]);
  if (isUnanswered(entries)) return unknown(entries.failed);
  return factOf(audio, (cards) => {
    const sounding = cards
      .flatMap((card) => itemsAt(card, '_items'))
      .map((item) => textAt(item, '_name'));
    const names = [...entries.map((entry) => textOf(entry, 'IOName')), ...sounding];
    return names.filter((name) => name !== '');
  });
};
