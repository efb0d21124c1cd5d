import { type Facts, valueOr } from '../facts.ts';
import { clue, type Look } from './clue.ts';

/**
 * Emulated devices by the identifiers that the systems write, never by words of a language. 80ee:cafe
 * and 0e0f:0001 are left out: hosts show them for devices that were lent to a guest.
 */
const emulated: readonly (readonly [RegExp, string])[] = [
  [/VID_0627&PID_0001|0627:0001|\bQEMU\b/i, 'QEMU'],
  [/ACPI\\+(VEN_QEMU|QEMU)/i, 'QEMU'],
  [/VID_80EE&PID_00[23]\d|80ee:00[23]\d|\bVBOX_?(HARDDISK|CD-ROM)/i, 'VirtualBox'],
  [
    /VID_0E0F&PID_000[23]|0e0f:000[23]|ACPI\\+VMW000\d|(VEN_|&PROD_|DISK)VMWARE|VMware Virtual (disk|[SI]$|S SCSI|NVMe|SATA)/i,
    'VMware',
  ],
  [/VID_203A&|ACPI\\+PRL400\d/i, 'Parallels'],
  [/^XENBUS\\|XEN(VIF|VBD|IFACE)\\/i, 'Xen'],
];

/** Devices of the bus between Hyper-V and its guests; MSFT1000 is its name since 2025. */
const vmbus = /^VMBUS\\\{|\bACPI\\+(VMBUS|MSFT100[02]|HYPER_V_GEN_COUNTER)/i;

const humanInterface = /HID|USB|I2C|BTH|SYN[A-Z]?\d|ELAN|touch/i;

/** Devices besides those on the PCI bus. */
export const lookAtDevices: Look = (facts) => {
  const devices = valueOr(facts.hardware.devices, []);
  const found = emulated.flatMap(([pattern, name]) => {
    const text = devices.find((device) => pattern.test(device));
    return text === undefined ? [] : [clue('vm-device-emulated', { name })];
  });
  if (devices.some((device) => vmbus.test(device))) found.push(clue('vm-device-vmbus'));
  return hasNoHumanInterface(facts) ? [...found, clue('vm-laptop-without-hid')] : found;
};

/** A laptop whose keyboard and pointer are PS/2 alone, in a list that is more than a few entries. */
const hasNoHumanInterface = ({ hardware, device, operatingSystem }: Facts): boolean =>
  hardware.devices.known &&
  hardware.devices.value.length >= 10 &&
  operatingSystem.known &&
  operatingSystem.value.family === 'windows' &&
  device.known &&
  device.value.chassis === 'laptop' &&
  !hardware.devices.value.some((text) => humanInterface.test(text));
