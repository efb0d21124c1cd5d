import { isUnanswered, type Machine } from '../../ports/machine.ts';
import { NodeNetwork } from './node-values.ts';

/**
 * What the system itself knows this machine by, whoever looks and whatever is plugged in; empty where it
 * does not say. To be digested at once and kept nowhere: it is a device ID (R-S7).
 * - Linux: /etc/machine-id (machine-id(5)).
 * - Windows: MachineGuid, made when Windows is installed.
 * - macOS: IOPlatformUUID of the board.
 */
export const machineIdentity = async (machine: Machine): Promise<readonly string[]> => {
  const found = await platformIdentity(machine);
  return found === '' ? [] : [found.toLowerCase()];
};

const platformIdentity = async (machine: Machine): Promise<string> => {
  switch (machine.platform) {
    case 'linux': {
      const id = await machine.file('/etc/machine-id');
      return isUnanswered(id) ? '' : id.trim();
    }
    case 'win32': {
      const key = await machine.registry(String.raw`HKLM\SOFTWARE\Microsoft\Cryptography`);
      return isUnanswered(key) ? '' : String(key.values.MachineGuid ?? '');
    }
    case 'darwin': {
      const board = await machine.run('ioreg', '-rd1', '-c', 'IOPlatformExpertDevice');
      if (isUnanswered(board)) return '';
      return /"IOPlatformUUID" = "([^"]+)"/.exec(board.out)?.[1] ?? '';
    }
  }
};

/** The networks that this machine is in: the first three numbers of its IPv4 addresses. */
export const networkIdentity = async (machine: Machine): Promise<readonly string[]> => {
  const outside = (await cards(machine)).filter(({ family }) => family === 'IPv4');
  return [...new Set(outside.map(({ address }) => address.split('.').slice(0, 3).join('.')))];
};

/**
 * The IP addresses under which others may know this machine (R-S7), sixteen at most. None of those that
 * hold on one cable alone (RFC 3927, RFC 4291 §2.5.6): nobody outside sees them, and they often carry the
 * network card's own number.
 */
export const outsideAddresses = async (machine: Machine): Promise<readonly string[]> =>
  [...new Set((await cards(machine)).map(({ address }) => address))]
    .filter((address) => !/^(fe[89ab][0-9a-f]:|169\.254\.)/i.test(address))
    .slice(0, 16);

const cards = async (machine: Machine) => {
  const read = NodeNetwork.safeParse(await machine.node('network'));
  return read.success ? read.data.filter(({ internal }) => !internal) : [];
};
