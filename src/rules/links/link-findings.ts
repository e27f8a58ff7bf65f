import type { ProseLink } from '../../case/prose/prose-links.ts';
import { proseLinks } from '../../case/prose/prose-links.ts';
import type { CaseSource } from '../../case/read-case.ts';
import type { Finding } from '../engine/rule-finding.ts';
import { proseOf } from '../format/prose-of.ts';

/** What `judge` says of the links and pictures that the author wrote in the prose of a case. */
export function* linkFindings(
  { case: of }: CaseSource,
  judge: (link: ProseLink) => Pick<Finding, 'message' | 'why' | 'fix'> | null,
): Iterable<Finding> {
  for (const { prose, at } of proseOf(of)) {
    for (const link of proseLinks(prose.root)) {
      const said = judge(link);
      if (said !== null) yield { ...said, place: prose.place(link.start, link.end), slug: of.slug, at };
    }
  }
}
