import type { IndicatorType } from '../case/records/indicator.ts';
import { fullHive } from './spelling/full-hive.ts';
import { refang } from './spelling/refang.ts';

/**
 * Equal for two spellings of the same indicator: live or defanged, in any case where case means nothing, hive names in
 * full or short, IPv6 in any form. Different types never share a key.
 */
export function indicatorKey(type: IndicatorType, value: string): string {
  return `${type}:${normal(type, refang(type, value).trim())}`;
}

function normal(type: IndicatorType, value: string): string {
  switch (type) {
    case 'ipv6':
      return normalIpv6(value);
    case 'domain':
      return normalDomain(value);
    case 'url':
      return URL.parse(value)?.href ?? value;
    case 'email':
      return normalMailbox(value);
    case 'registry-key':
      return fullHive(value).toLowerCase();
    case 'file-path':
      // A path of Windows is the same in any case, any other is not.
      return /^(?:[a-z]:|\\|%)|^[^/]*\\/i.test(value) ? value.replaceAll('/', '\\').toLowerCase() : value;
    case 'command-line':
    case 'user-agent':
      return value;
    default:
      return value.toLowerCase();
  }
}

function normalIpv6(value: string): string {
  const [address = '', prefix] = value.split('/');
  const host = URL.parse(`http://[${address}]/`)?.hostname.slice(1, -1) ?? address.toLowerCase();
  return prefix === undefined ? host : `${host}/${prefix}`;
}

/** In the DNS's own form, IDN as `xn--`. */
function normalDomain(value: string): string {
  const lower = value.toLowerCase().replace(/\.$/, '');
  return URL.parse(`http://${lower}/`)?.host ?? lower;
}

function normalMailbox(value: string): string {
  const at = value.lastIndexOf('@');
  return `${value.slice(0, at).toLowerCase()}@${normalDomain(value.slice(at + 1))}`;
}
