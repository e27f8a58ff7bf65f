import { join } from 'node:path';
import { packageRoot } from './package-info.ts';
import type { Io } from './terminal/io.ts';

/** Absolute path of the folder for caches: that of `CASEBOOK_CACHE`, else one beside the program. */
export function cacheFolder({ env: { CASEBOOK_CACHE } }: Io): string {
  return CASEBOOK_CACHE ?? join(packageRoot, '.casebook/cache');
}
