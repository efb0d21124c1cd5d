import { type Fact, known, type NetworkSetting, unknown } from '../../../domain/checks/facts.ts';
import { isUnanswered } from '../../../ports/machine.ts';
import { addressKind } from '../../machine/address-kind.ts';
import { NodeEnvironment, NodeNetwork } from '../../machine/node-values.ts';
import type { Probe } from '../probes.ts';
import { factOf } from '../read.ts';
import { askNode } from './ask.ts';

/** Interfaces of virtual private networks, as their programs name them. */
const vpn =
  /^(?:tun|tap|wg|ppp|vpn|ipsec|xfrm|tailscale|zt|nordlynx|nordtun|proton|mullvad|wg-mullvad|cscotun|gpd|outline-tun|CloudflareWARP)/;

/** Interfaces that have addresses are up; proxies are those of the environment. */
export const network: Probe<Fact<NetworkSetting>> = async (machine) => {
  const [interfaces, environment] = await Promise.all([
    askNode(machine, 'network', NodeNetwork),
    askNode(machine, 'environment', NodeEnvironment),
  ]);
  if (isUnanswered(interfaces)) return unknown(interfaces.failed);
  const vpns = interfaces.map(({ name }) => name).filter((name) => vpn.test(name));
  return known({
    kinds: [...new Set(interfaces.map(({ address }) => addressKind(address)))],
    proxy: factOf(environment, (variables) =>
      Object.keys(variables).some((name) => name.endsWith('_PROXY')),
    ),
    vpns: known([...new Set(vpns)]),
  });
};
