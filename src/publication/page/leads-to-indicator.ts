import type { Indicator } from '../../case/case.ts';
import { addressHost } from '../../indicators/spelling/address-host.ts';

/**
 * Whether an address leads to the host of one of these indicators, however it is spelt, or to a host below a domain of an
 * attacker.
 */
export function leadsToIndicator(
  indicators: readonly Pick<Indicator, 'type' | 'value' | 'role'>[],
): (url: string) => boolean {
  const hosts = new Set<string>();
  const domains: string[] = [];
  for (const { type, value, role } of indicators) {
    const host = addressHost(type, value);
    if (host === null) continue;
    const name = canonical(`http://${host.includes(':') ? `[${host}]` : host}`);
    if (name === null) continue;
    hosts.add(name);
    if (type === 'domain' && role === 'attacker') domains.push(`.${name}`);
  }
  return (url) => {
    const name = canonical(url);
    return name !== null && (hosts.has(name) || domains.some((domain) => name.endsWith(domain)));
  };
}

/** A host as browsers compare it: in ASCII, an address in its one form. */
function canonical(url: string): string | null {
  return URL.parse(url)?.hostname.replace(/\.$/, '') ?? null;
}
