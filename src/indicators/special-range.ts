import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** The special range an address lies in, by the registries of IANA (RFC 6890 and later); null for a public one. */
export function specialRange(address: string): SpecialRange | null {
  const family = isIPv4(address) ? 'ipv4' : isIPv6(address) ? 'ipv6' : null;
  if (family === null) return null;
  const found = ranges.find(
    // An IPv4 address can be written as an IPv6 one (`::ffff:10.0.0.1`), never the other way round.
    (range) => (family === 'ipv6' || range.family === 'ipv4') && range.list.check(address, family),
  );
  return found === undefined ? null : { range: found.range, name: found.name };
}

// The narrower range stands before the one that holds it.
const table: [range: string, name: string][] = [
  ['0.0.0.0/8', 'this network'],
  ['10.0.0.0/8', 'private use'],
  ['100.64.0.0/10', 'shared by carriers'],
  ['127.0.0.0/8', 'loopback'],
  ['169.254.0.0/16', 'link-local'],
  ['172.16.0.0/12', 'private use'],
  ['192.0.2.0/24', 'documentation'],
  ['192.0.0.0/24', 'protocol assignments'],
  ['192.88.99.0/24', 'former 6to4 relays'],
  ['192.168.0.0/16', 'private use'],
  ['198.18.0.0/15', 'benchmarking'],
  ['198.51.100.0/24', 'documentation'],
  ['203.0.113.0/24', 'documentation'],
  ['224.0.0.0/4', 'multicast'],
  ['255.255.255.255/32', 'broadcast'],
  ['240.0.0.0/4', 'reserved'],
  ['::/128', 'unspecified'],
  ['::1/128', 'loopback'],
  ['64:ff9b:1::/48', 'private translation'],
  ['100::/64', 'discarded'],
  ['2001:db8::/32', 'documentation'],
  ['3fff::/20', 'documentation'],
  ['5f00::/16', 'segment routing'],
  ['fc00::/7', 'private use'],
  ['fe80::/10', 'link-local'],
  ['ff00::/8', 'multicast'],
];

const ranges = table.map(([range, name]) => {
  const [net = '', prefix = ''] = range.split('/');
  const family = isIPv4(net) ? ('ipv4' as const) : ('ipv6' as const);
  const list = new BlockList();
  list.addSubnet(net, Number(prefix), family);
  return { range, name, family, list };
});

export interface SpecialRange {
  /** In CIDR form, `10.0.0.0/8`; of a reserved domain, its name. */
  range: string;
  /** What it is for, `private use`. */
  name: string;
}
