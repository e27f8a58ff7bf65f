import { canonicalJson } from './canonical-json.ts';
import type { ExportedCase, ExportSite } from './export-format.ts';
import { uuidV5 } from './uuid-v5.ts';

/** The namespace of everything that gets its id from what it is called in a case. */
const casebook = 'c2f6a0d2-6f5e-4d6b-9a53-6f0a7c1b7b1e';

/**
 * The UUID of a thing of a case. It rests on the address of the site (its title, where it has none), the slug and what the
 * thing is called in the case, so that a later export updates it.
 */
export function caseUuid(site: ExportSite, { of }: ExportedCase, ...key: string[]): string {
  return uuidV5(casebook, canonicalJson([site.url ?? site.title, of.slug, ...key]));
}

/** The UUID of a technique that MITRE's object is not known of; the same on every site, so that all exports meet in it. */
export function techniqueUuid(id: string): string {
  return uuidV5(casebook, canonicalJson(['mitre-attack', id]));
}

/** The UUID of a thing that is the same in all cases of a site. */
export function siteUuid(site: ExportSite, ...key: string[]): string {
  return uuidV5(casebook, canonicalJson([site.url ?? site.title, ...key]));
}
