import { isUnanswered, type Machine, type Unanswered } from '../../../ports/machine.ts';
import type { Probes } from '../probes.ts';
import { factOf } from '../read.ts';
import { askDevices, askServices } from './ask.ts';
import { number, texts, union } from './cells.ts';

type Hardware = Probes['hardware'];

/** Drivers that makers of virtual machines install in their guests. */
const guestDrivers = [
  'VBoxGuest',
  'VBoxSF',
  'vmci',
  'vmhgfs',
  'vm3dmp',
  'prl_tg',
  'viostor',
  'netkvm',
  'QEMU-GA',
  'xenbus',
  'VMBusHID',
  'hyperkbd',
];

/**
 * Drivers of devices that are present, and those of guests that are set to start. Every Windows has
 * some of the latter (VMBusHID, hyperkbd) with Start 3, "on demand": that they exist says nothing,
 * and when they are in use their device names them.
 */
export const drivers: Hardware['drivers'] = async (machine) => {
  const [devices, ...keys] = await Promise.all([
    askDevices(machine),
    ...guestDrivers.map((name) => setToStart(machine, name)),
  ]);
  return union([isUnanswered(devices) ? devices : texts(devices, 'Service'), ...keys]);
};

const setToStart = async (
  machine: Machine,
  name: string,
): Promise<readonly string[] | Unanswered> => {
  const key = await machine.registry(`HKLM\\SYSTEM\\CurrentControlSet\\Services\\${name}`);
  if (isUnanswered(key)) return key.failed === 'missing' ? [] : key;
  const start = number(key.values, 'Start');
  return start !== null && start <= 2 ? [name] : [];
};

/** State is `Running` in every language. */
export const services: Hardware['services'] = async (machine) =>
  factOf(await askServices(machine), (rows) =>
    texts(
      rows.filter((row) => row.State === 'Running'),
      'Name',
    ),
  );
