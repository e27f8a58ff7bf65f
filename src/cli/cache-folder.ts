import { join } from 'node:path';
import type { Io } from './io.ts';
import { packageRoot } from './package-info.ts';

/** Absolute path of the folder for caches: that of `CASEBOOK_CACHE`, else one beside the program. */
export function cacheFolder({ env: { CASEBOOK_CACHE } }: Io): string {
  return CASEBOOK_CACHE ?? join(packageRoot, '.casebook/cache');
}
