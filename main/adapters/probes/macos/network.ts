import {
  type Fact,
  type Hardware,
  known,
  type NetworkSetting,
  unknown,
} from '../../../domain/checks/facts.ts';
import { isUnanswered, type Machine } from '../../../ports/machine.ts';
import { addressKind } from '../../machine/address-kind.ts';
import { factOf } from '../read.ts';
import { askNode } from './node.ts';
import { probeProxy } from './proxy.ts';
import { probeVpns } from './vpns.ts';

/** Kinds of addresses, proxy and private networks. */
export const probeNetwork = async (machine: Machine): Promise<Fact<NetworkSetting>> => {
  const [addresses, proxy, vpns] = await Promise.all([
    askNode(machine, 'network'),
    probeProxy(machine),
    probeVpns(machine),
  ]);
  if (isUnanswered(addresses)) return unknown(addresses.failed);
  const kinds = addresses
    .filter(({ internal }) => !internal)
    .map(({ address }) => addressKind(address));
  return known({ kinds: [...new Set(kinds)], proxy, vpns });
};

type Cards = Hardware['networkCards'] extends Fact<infer T> ? T : never;

/**
 * Network cards: `en0` and so on. The others are bridges, tunnels and Apple's own radio links; a
 * bridge for guests (`bridge100`, `vmnet8`) stands on the host and says nothing of this machine.
 */
export const probeNetworkCards = async (machine: Machine): Promise<Fact<Cards>> =>
  factOf(await askNode(machine, 'network'), (addresses): Cards => {
    const cards = new Map(
      addresses
        .filter(({ name, mac }) => /^en\d+$/.test(name) && !mac.startsWith('00:00:00'))
        .map(({ name, mac }) => [name, mac.slice(0, 8).toLowerCase()] as const),
    );
    return [...cards].map(([name, oui]) => ({ oui, name }));
  });
