import type { IndicatorType } from '../case/records/indicator.ts';
import { type SpecialRange, specialRange } from './special-range.ts';
import { addressHost } from './spelling/address-host.ts';

/**
 * The private, reserved or documentation range that the host of an indicator lies in, so that nobody else can search
 * for it or block it; null when it is public, for names of documentation such as `evil.example`, which every reader
 * knows as a stand-in, and for types without a host. An address of a documentation range shows nobody that it is one.
 */
export function privateIndicator(type: IndicatorType, value: string): SpecialRange | null {
  const host = addressHost(type, value);
  if (host === null) return null;
  const range = specialRange(host);
  if (range !== null) return range;
  const domain = reservedDomains.find(([suffix]) => host === suffix || host.endsWith(`.${suffix}`));
  return domain === undefined ? null : { range: domain[0], name: domain[1] };
}

// RFC 2606 without its names for documentation (`isDocumentationName`), 6761, 6762, 8375, 9476, and the suffixes that home and company networks made their own.
const reservedDomains: readonly (readonly [string, string])[] = [
  ['test', 'testing'],
  ['invalid', 'never valid'],
  ['localhost', 'loopback'],
  ['localdomain', 'private use'],
  ['local', 'link-local names'],
  ['internal', 'private use'],
  ['intranet', 'private use'],
  ['private', 'private use'],
  ['corp', 'private use'],
  ['home', 'private use'],
  ['lan', 'private use'],
  ['home.arpa', 'private use'],
  ['alt', 'not in the DNS'],
];
