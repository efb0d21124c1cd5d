import { type Fact, known, unknown } from '../../../domain/checks/facts.ts';
import { isUnanswered, type Machine } from '../../../ports/machine.ts';
import { addressKind } from '../../machine/address-kind.ts';
import { askNode, type NodeAnswer } from './node.ts';
import { factOfRun, linesOf } from './output.ts';

/**
 * Private networks that are up: services of the system that are connected (`scutil --nc list`), else
 * tunnels that programs made, by the names of their interfaces.
 */
export const probeVpns = async (machine: Machine): Promise<Fact<readonly string[]>> => {
  const [services, addresses] = await Promise.all([
    factOfRun(machine, ['scutil', '--nc', 'list'], connectedServices),
    askNode(machine, 'network'),
  ]);
  if (services.known && services.value.length > 0) return services;
  const found = isUnanswered(addresses) ? [] : tunnels(addresses);
  if (found.length > 0) return known(found);
  if (!services.known) return services;
  return isUnanswered(addresses) ? unknown(addresses.failed) : known([]);
};

/**
 * `* (Connected)      9B33EDB3-… VPN (com.wireguard.macos) "home-wg"       [VPN:com.wireguard.macos]`;
 * a modem and the line to the provider (PPPoE) are listed there too and are not private.
 */
const connectedServices = (out: string): readonly string[] | null => {
  if (!out.startsWith('Available network connection services')) return null;
  return linesOf(out)
    .filter((line) => /^\*?\s*\(Connected\)/.test(line) && !/\[PPP:(?:Modem|PPPoE)\]$/.test(line))
    .map((line) => /"([^"]*)"\s*(?:\[[^\]]*\])?$/.exec(line)?.[1] ?? 'VPN');
};

/**
 * Tunnels with an address that leads elsewhere. `utun0` to `utun3` are on every Mac for Apple's own
 * services, with link-local addresses; one to an iPhone under development has a private IPv6 one.
 */
const tunnels = (addresses: NodeAnswer<'network'>): readonly string[] => {
  const names = addresses
    .filter(({ name, internal }) => !internal && /^(?:utun|ipsec|tun|tap|wg)\d+$/.test(name))
    .filter(({ family, address }) => {
      const kind = addressKind(address);
      return kind === 'public' || (family === 'IPv4' && kind !== 'link-local');
    })
    .map(({ name }) => name);
  return [...new Set(names)];
};
