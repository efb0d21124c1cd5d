import { valueOr } from '../facts.ts';
import { clue, type Look } from './clue.ts';

const emulated: readonly (readonly [RegExp, string])[] = [
  [/VBOX[ _]/i, 'VirtualBox'],
  [/QEMU/i, 'QEMU'],
  [/VMware/i, 'VMware'],
  [/Red ?Hat|VirtIO|^vd[a-z]$/i, 'VirtIO'],
  [/Parallels|^Virtual HDD/i, 'Parallels'],
  [/^Virtual HD\b/i, 'Hyper-V'],
  [/^(Xen|PVDISK|xvd[a-z])/i, 'Xen'],
  [/BHYVE/i, 'bhyve'],
  [/Amazon (Elastic|EC2)|PersistentDisk|Apple Inc\. ?VirtIO/i, 'cloud'],
];

const microsoft = /Msft[ _]*(&PROD_)?Virtual[ _]Disk|Microsoft Virtual Disk/i;

/** Linux' names of disks tell nothing of their make. */
const isNameless = (text: string): boolean => /^(sd|nvme|hd|mmcblk|loop|sr|zram|dm-)/.test(text);

const real =
  /samsung|wdc|western|kioxia|toshiba|sk ?hynix|micron|crucial|intel|seagate|^st\d|kingston|hitachi|sandisk|apple ssd|ymtc|zhitai|lenovo|adata|phison|netac|lexar|biwin|solidigm|ssstc|lite-?on|union|maxio|^ct\d|^hgst|^hts|^ssd/i;

/** Disks by their model. */
export const lookAtDisks: Look = ({ hardware }) => {
  const disks = valueOr(hardware.disks, []).map((disk) => disk.trim());
  for (const [pattern, name] of emulated) {
    const disk = disks.find((text) => pattern.test(text));
    if (disk !== undefined) return [clue('vm-disk', { name, disk })];
  }
  const telling = disks.filter((disk) => disk !== '' && !isNameless(disk));
  const own = telling.filter((disk) => !microsoft.test(disk));
  // A host that has mounted a disk image shows it next to its own disk.
  if (telling.length > 0 && own.length === 0) return [clue('vm-disk-microsoft')];
  const known = own.find((disk) => real.test(disk));
  return known === undefined ? [] : [clue('vm-disk-real', { disk: known })];
};
