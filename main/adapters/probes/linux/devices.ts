import { type Fact, known, unknown } from '../../../domain/checks/facts.ts';
import { isUnanswered } from '../../../ports/machine.ts';
import type { Probe } from '../probes.ts';
import { readPci } from './pci.ts';
import { trimmed } from './text.ts';

/** SCSI devices by maker and model (`VBOX HARDDISK`), sensors by name, USB devices by place. */
export const devices: Probe<Fact<readonly string[]>> = async (machine) => {
  const [scsi, usb, sensors] = await Promise.all([
    machine.file('/proc/scsi/scsi'),
    machine.folder('/sys/bus/usb/devices'),
    machine.folder('/sys/class/hwmon'),
  ]);
  if (isUnanswered(scsi) && isUnanswered(usb) && isUnanswered(sensors)) return unknown(usb.failed);
  const named = isUnanswered(sensors) ? [] : sensors;
  const names = await Promise.all(
    named.map((name) => machine.file(`/sys/class/hwmon/${name}/name`)),
  );
  return known([
    ...(isUnanswered(scsi) ? [] : scsiDevices(scsi)),
    // `usb1` is a root hub, `1-4:1.0` a function of the device `1-4`.
    ...(isUnanswered(usb) ? [] : usb.filter((name) => /^\d[\d.-]*$/.test(name))).map(
      (name) => `usb ${name}`,
    ),
    ...names.filter((name) => !isUnanswered(name)).map((name) => `sensor ${trimmed(String(name))}`),
  ]);
};

/** `  Vendor: VBOX     Model: HARDDISK         Rev: 1.0` */
const scsiDevices = (text: string): readonly string[] =>
  [...text.matchAll(/Vendor: (.*?)\s+Model: (.*?)\s+Rev:/g)].map(([, vendor = '', model = '']) =>
    `${vendor.trim()} ${model.trim()}`.trim(),
  );

const most = 8;

/** Models of disks; where the kernel knows none, its own name for the disk (`vda`, `xvda`, `mmcblk0`). */
export const disks: Probe<Fact<readonly string[]>> = async (machine) => {
  const names = await machine.folder('/sys/block');
  if (isUnanswered(names)) return unknown(names.failed);
  const real = names.filter((name) => /^(?:[shv]d[a-z]|xvd[a-z]|nvme\d+n|mmcblk\d+$)/.test(name));
  return known(
    await Promise.all(
      real.slice(0, most).map(async (name) => {
        const model = await machine.file(`/sys/block/${name}/device/model`);
        return isUnanswered(model) || trimmed(model) === '' ? name : trimmed(model);
      }),
    ),
  );
};

/** Modules that are loaded, and drivers of PCI devices, which may be built into the kernel. */
export const drivers: Probe<Fact<readonly string[]>> = async (machine) => {
  const [modules, pci] = await Promise.all([machine.file('/proc/modules'), readPci(machine)]);
  const ofDevices = isUnanswered(pci) ? [] : pci.map(({ driver }) => driver);
  if (isUnanswered(modules) && ofDevices.length === 0) return unknown(modules.failed);
  const loaded = isUnanswered(modules)
    ? []
    : modules.split('\n').map((line) => line.split(' ')[0] ?? '');
  return known([...new Set([...loaded, ...ofDevices])].filter((name) => name !== ''));
};

/** Places where a temperature is measured: thermal zones, or else the processor's own sensors. */
export const thermalZones: Probe<Fact<number>> = async (machine) => {
  const [zones, sensors] = await Promise.all([
    machine.folder('/sys/class/thermal'),
    machine.folder('/sys/class/hwmon'),
  ]);
  const found = isUnanswered(zones)
    ? 0
    : zones.filter((name) => name.startsWith('thermal_zone')).length;
  if (found > 0) return known(found);
  const names = await Promise.all(
    (isUnanswered(sensors) ? [] : sensors).map((name) =>
      machine.file(`/sys/class/hwmon/${name}/name`),
    ),
  );
  const measuring = names.filter(
    (name) => !isUnanswered(name) && /^(?:coretemp|k10temp|zenpower|cpu_thermal)\s*$/.test(name),
  ).length;
  if (measuring > 0) return known(measuring);
  return isUnanswered(zones) ? unknown(zones.failed) : known(0);
};
