import type { Fact } from '../../../domain/checks/facts.ts';
import { isUnanswered, type Machine, type Unanswered } from '../../../ports/machine.ts';
import type { Probe } from '../probes.ts';
import { factOf } from '../read.ts';

type PciDevice = { readonly id: string; readonly driver: string };

/** Drivers of what draws; /proc does not tell a device's class. */
const drawing =
  /^(?:i915|xe|amdgpu|radeon|nouveau|nvidia|vmwgfx|vboxvideo|qxl|bochs-drm|cirrus|virtio_gpu|hyperv_drm|ast|mgag200|gma500|udl|evdi)$/;

/**
 * Lines of /proc/bus/pci/devices: bus and function, vendor and device, interrupt, seven addresses,
 * seven sizes, driver (show_device in the kernel's drivers/pci/proc.c); separated by tabs.
 */
export const readPci = async (machine: Machine): Promise<readonly PciDevice[] | Unanswered> => {
  const text = await machine.file('/proc/bus/pci/devices');
  if (isUnanswered(text)) return text;
  const devices = text.split('\n').flatMap((line) => {
    const columns = line.split(/\s+/).filter((column) => column !== '');
    const id = columns[1]?.toLowerCase() ?? '';
    if (!/^[0-9a-f]{8}$/.test(id)) return [];
    return [{ id, driver: columns[17] ?? '' }];
  });
  return devices.length === 0 && text.trim() !== '' ? notUnderstood : devices;
};

const notUnderstood: Unanswered = { failed: 'error', detail: 'not a list of PCI devices' };

export const pci: Probe<Fact<readonly string[]>> = async (machine) =>
  factOf(await readPci(machine), (devices) => devices.map(({ id }) => id));

/** Driver and identifier of each device that draws: `i915 80869a49`. */
export const graphics: Probe<Fact<readonly string[]>> = async (machine) =>
  factOf(await readPci(machine), (devices) =>
    devices.filter(({ driver }) => drawing.test(driver)).map(({ id, driver }) => `${driver} ${id}`),
  );
