import type { IndicatorType } from '../../case/records/indicator.ts';
import { fullHive } from './full-hive.ts';
import { refang } from './refang.ts';

/**
 * The value as other tools compare it: live, in lower case where case means nothing to a machine (hashes, domains, IPv6),
 * the hive of a registry key in full.
 */
export function liveValue(type: IndicatorType, value: string): string {
  const live = refang(type, value);
  switch (type) {
    case 'md5':
    case 'sha1':
    case 'sha256':
    case 'domain':
    case 'ipv6':
      return live.toLowerCase();
    case 'registry-key':
      return fullHive(live);
    default:
      return live;
  }
}
