import { type Fact, known, unknown } from '../../../domain/checks/facts.ts';
import { isUnanswered, type Machine } from '../../../ports/machine.ts';
import { addressKind } from '../../machine/address-kind.ts';
import { NodeEnvironment, NodeNetwork } from '../../machine/node-values.ts';
import type { Probes } from '../probes.ts';
import { number, shaped, text } from './cells.ts';
import { vpns } from './vpns.ts';

export const network: Probes['network'] = async (machine) => {
  const addresses = shaped(NodeNetwork, await machine.node('network'));
  if (isUnanswered(addresses)) return unknown(addresses.failed);
  const kinds = [...new Set(addresses.map(({ address }) => addressKind(address)))];
  const [proxyFact, vpnsFact] = await Promise.all([proxy(machine), vpns(machine)]);
  return known({ kinds, proxy: proxyFact, vpns: vpnsFact });
};

/** The person's Internet settings, or a variable for programs that keep to those. */
const proxy = async (machine: Machine): Promise<Fact<boolean>> => {
  const [key, node] = await Promise.all([
    machine.registry(String.raw`HKCU\Software\Microsoft\Windows\CurrentVersion\Internet Settings`),
    machine.node('environment'),
  ]);
  const environment = shaped(NodeEnvironment, node);
  const names = isUnanswered(environment) ? [] : Object.keys(environment);
  if (names.some((name) => /^(HTTPS?|ALL)_PROXY$/i.test(name))) return known(true);
  if (isUnanswered(key)) return unknown(key.failed);
  const { values } = key;
  return known(number(values, 'ProxyEnable') === 1 || text(values, 'AutoConfigURL') !== '');
};
