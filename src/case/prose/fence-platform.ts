import type { Case } from '../case.ts';
import type { Platform } from '../records/query.ts';
import type { SiteConfig } from '../site-config.ts';
import { usualPlatform } from '../usual-platform.ts';

/**
 * The platform of the KQL fences of a case that name none: that of its first query as it is written, so that the
 * check and every page agree, whatever an audience may see.
 */
export function fencePlatform({ queries }: Pick<Case, 'queries'>, config: SiteConfig): Platform {
  return queries[0]?.platform ?? usualPlatform(config);
}
