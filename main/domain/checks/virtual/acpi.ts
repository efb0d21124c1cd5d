import { valueOr } from '../facts.ts';
import { clue, type Look } from './clue.ts';

/** OEM IDs without the filling: six bytes, padded with blanks or underscores. */
const guests: Readonly<Record<string, string>> = {
  BOCHS: 'QEMU',
  BXPC: 'QEMU',
  VBOX: 'VirtualBox',
  VRTUAL: 'Hyper-V',
  MSFTVM: 'Hyper-V',
  PRLS: 'Parallels',
  VMWARE: 'VMware',
  XEN: 'Xen',
  BHYVE: 'bhyve',
};

/** OEM IDs of the ACPI tables. */
export const lookAtAcpi: Look = ({ hardware }) =>
  valueOr(hardware.acpiOems, []).flatMap((oem) => {
    const id = oem.replace(/[\s_]+$/, '').toUpperCase();
    const name = guests[id];
    if (name !== undefined) return [clue('vm-acpi', { name })];
    return id === 'PTLTD' ? [clue('vm-acpi-phoenix')] : [];
  });
