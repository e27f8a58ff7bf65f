import type { TlpLevel } from '../../case/tlp.ts';

/** The tag of MISP's taxonomy for a level, such as `tlp:amber+strict`. */
export function tlpTag(level: TlpLevel): { name: string } {
  return { name: `tlp:${level.toLowerCase()}` };
}
