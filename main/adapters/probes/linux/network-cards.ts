import { type Fact, known, unknown } from '../../../domain/checks/facts.ts';
import { isUnanswered } from '../../../ports/machine.ts';
import type { Probe } from '../probes.ts';

/** Interfaces with a device behind them; the name is the interface's and its device's (`eth0 virtio2`). */
export const networkCards: Probe<
  Fact<readonly { readonly oui: string; readonly name: string }[]>
> = async (machine) => {
  const names = await machine.folder('/sys/class/net');
  if (isUnanswered(names)) return unknown(names.failed);
  const cards = await Promise.all(
    names.map(async (name) => {
      const [target, address] = await Promise.all([
        machine.link(`/sys/class/net/${name}`),
        machine.file(`/sys/class/net/${name}/address`),
      ]);
      if (isUnanswered(target)) return target;
      if (target.includes('/virtual/')) return null;
      const oui = isUnanswered(address) ? '' : address.trim().slice(0, 8).toLowerCase();
      const device = /([^/]+)\/net\/[^/]+$/.exec(target)?.[1] ?? '';
      return { oui, name: `${name} ${device}`.trim() };
    }),
  );
  const found = cards.filter((card) => card !== null && 'oui' in card);
  const lost = cards.find((card) => isUnanswered(card));
  return found.length === 0 && lost !== undefined && isUnanswered(lost)
    ? unknown(lost.failed)
    : known(found);
};
