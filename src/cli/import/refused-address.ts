import { BlockList, isIPv4, isIPv6 } from 'node:net';
import { specialRange } from '../../indicators/special-range.ts';

/**
 * Why an address is not one of the public internet, in a word or two such as `loopback`; null when it is public. An IPv4
 * address that stands in one of IPv6 is judged itself.
 */
export function refusedAddress(address: string): string | null {
  if (isIPv4(address)) return specialRange(address)?.name ?? null;
  if (!isIPv6(address)) return 'no address';
  const [plain = ''] = address.split('%');
  if (mapped.check(plain, 'ipv6')) return refusedAddress(embedded(plain));
  if (!unicast.check(plain, 'ipv6')) return specialRange(plain)?.name ?? 'not public';
  if (tunnels.check(plain, 'ipv6')) return 'tunnel';
  return specialRange(plain)?.name ?? null;
}

const mapped = ranges([
  ['::ffff:0:0', 96],
  ['64:ff9b::', 96],
]);
const unicast = ranges([['2000::', 3]]);
const tunnels = ranges([
  ['2001::', 32],
  ['2002::', 16],
]);

function ranges(list: [net: string, prefix: number][]): BlockList {
  const found = new BlockList();
  for (const [net, prefix] of list) found.addSubnet(net, prefix, 'ipv6');
  return found;
}

/** The IPv4 address in the last 32 bits. */
function embedded(address: string): string {
  const groups = new URL(`http://[${address}]/`).hostname
    .slice(1, -1)
    .replace(/^.*::/, '0:0:')
    .split(':')
    .slice(-2);
  return groups
    .flatMap((group) => [Number.parseInt(group, 16) >> 8, Number.parseInt(group, 16) & 0xff])
    .join('.');
}
