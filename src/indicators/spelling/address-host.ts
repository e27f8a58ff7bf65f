import type { IndicatorType } from '../../case/records/indicator.ts';
import { authorityEnd } from './authority-end.ts';
import { isNetworkType } from './network-type.ts';
import { refang } from './refang.ts';

/**
 * The live host of an address, in lower case: of a URL or a mailbox what it points to, without port, prefix length and
 * the brackets of IPv6. Null for types without one.
 */
export function addressHost(type: IndicatorType, value: string): string | null {
  if (!isNetworkType(type)) return null;
  const live = refang(type, value).replace(/^[a-z][a-z0-9+.-]*:\/\//i, '');
  const authority = live.slice(0, authorityEnd(live));
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  const bracketed = /^\[(.*)\]/.exec(host)?.[1];
  if (bracketed !== undefined) return bracketed.toLowerCase();
  const port = host.split(':').length === 2 ? host.replace(/:\d*$/, '') : host;
  const plain = port.replace(/\.$/, '').toLowerCase();
  return plain === '' ? null : plain;
}
