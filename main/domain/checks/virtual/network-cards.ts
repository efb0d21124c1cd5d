import { valueOr } from '../facts.ts';
import { type Clue, clue, type Look } from './clue.ts';
import { pciIds } from './pci-ids.ts';
import { processorAge } from './processors.ts';

/** Adapters that virtualisation software installs on a host: never a clue. */
const ofHost =
  /vmnet|vboxnet|host-only|vethernet|hyper-v virtual (ethernet|switch)|virtual switch|virbr|docker|^veth|^br-|^bridge\d|^vnic\d|^tap|^tun|^utun|vmswitch|vmsmp|netadaptercx|vpn|loopback|npcap|tailscale|zerotier|wireguard/i;

const paravirtual: readonly (readonly [RegExp, string])[] = [
  [/virtio|netkvm/i, 'VirtIO'],
  [/vmxnet/i, 'VMware'],
  [/^Microsoft Hyper-V Network Adapter|hv_netvsc|^netvsc/i, 'Hyper-V'],
  [/Parallels.*(Ethernet|Network)|prl_eth|prl_net/i, 'Parallels'],
  [/xen[-_ ]?(net|pv)|^xennet/i, 'Xen'],
];

/** Prefixes that only guests' cards have, and such as hosts' adapters have too (IEEE OUI list). */
const guests: Readonly<Record<string, string>> = {
  '080027': 'VirtualBox',
  '000c29': 'VMware',
  '000569': 'VMware',
  '525400': 'QEMU',
  '00163e': 'Xen',
  fa163e: 'OpenStack',
};
const shared: Readonly<Record<string, string>> = {
  '005056': 'VMware',
  '00155d': 'Hyper-V',
  '001c42': 'Parallels',
};

const wireless =
  /wi-?fi|wireless|wlan|802\.11|^wl[ops]|iwlwifi|ath\d+k|rtw\d|brcmfmac|mt79|airport/i;

/** Cards that are emulated most: 82540EM, 82545EM, 82574L, RTL8139, PCnet (pci.ids). */
const dated: readonly string[] = ['8086100e', '8086100f', '808610d3', '10ec8139', '10222000'];

/** Network cards: kind, address, age. */
export const lookAtNetworkCards: Look = ({ hardware }) => {
  const cards = valueOr(hardware.networkCards, []).filter(({ name }) => !ofHost.test(name));
  const found: Clue[] = [];
  for (const { oui, name } of cards) {
    const prefix = oui
      .toLowerCase()
      .replace(/[^0-9a-f]/g, '')
      .slice(0, 6);
    const kind = paravirtual.find(([pattern]) => pattern.test(name));
    if (kind !== undefined) found.push(clue('vm-card', { name: kind[1] }));
    const guest = guests[prefix];
    if (guest !== undefined) found.push(clue('vm-card-prefix', { name: guest }));
    const either = shared[prefix];
    if (either !== undefined) found.push(clue('vm-card-prefix-shared', { name: either }));
  }
  const { maker, year } = processorAge(valueOr(hardware.processor, ''));
  const isModern = maker === 'other' || (year !== null && year >= 2011);
  const old = pciIds(hardware).find((id) => dated.includes(id));
  if (old !== undefined && isModern) found.push(clue('vm-card-dated', { id: old }));
  if (cards.some(({ name }) => wireless.test(name))) found.push(clue('vm-wireless'));
  return found;
};
