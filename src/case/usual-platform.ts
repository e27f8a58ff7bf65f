import type { Platform } from './records/query.ts';
import type { SiteConfig } from './site-config.ts';

/** The platform of queries that name none. */
export function usualPlatform({ platform }: Pick<SiteConfig, 'platform'>): Platform {
  return platform ?? 'defender-xdr';
}
