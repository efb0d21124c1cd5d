import { BlockList, isIPv6 } from 'node:net';

export type AddressKind = 'private' | 'public' | 'link-local' | 'loopback' | 'cgnat';

const kinds: readonly AddressKind[] = ['private', 'public', 'link-local', 'loopback', 'cgnat'];

/** Ranges of the special-purpose registries of IANA (RFC 6890), RFC 6598 for carriers' own. */
const ranges: readonly (readonly [string, number, AddressKind])[] = [
  ['127.0.0.0', 8, 'loopback'],
  ['169.254.0.0', 16, 'link-local'],
  ['10.0.0.0', 8, 'private'],
  ['172.16.0.0', 12, 'private'],
  ['192.168.0.0', 16, 'private'],
  ['100.64.0.0', 10, 'cgnat'],
  ['::1', 128, 'loopback'],
  ['fe80::', 10, 'link-local'],
  ['fc00::', 7, 'private'],
];

const lists = ranges.map(([net, prefix, kind]) => {
  const list = new BlockList();
  list.addSubnet(net, prefix, isIPv6(net) ? 'ipv6' : 'ipv4');
  return { list, kind };
});

/** What kind of address this is; a kind stays what it is. What belongs to no range is public. */
export const addressKind = (address: string): AddressKind => {
  const already = kinds.find((kind) => kind === address);
  if (already !== undefined) return already;
  const plain = address.replace(/%.*/, '').replace(/^::ffff:(?=\d+\.)/i, '');
  const family = isIPv6(plain) ? 'ipv6' : 'ipv4';
  return lists.find(({ list }) => list.check(plain, family))?.kind ?? 'public';
};
