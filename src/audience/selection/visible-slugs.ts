import type { Case } from '../../case/case.ts';
import { mayBeSeen, type TlpLevel } from '../../case/tlp.ts';

/** Slugs of the cases that are published for an audience; drafts only where they are wanted. */
export function visibleSlugs(cases: Iterable<Case>, audience: TlpLevel, drafts = false): ReadonlySet<string> {
  const slugs = new Set<string>();
  for (const { slug, tlp, draft } of cases) {
    if (mayBeSeen(tlp, audience) && (drafts || draft !== true)) slugs.add(slug);
  }
  return slugs;
}
