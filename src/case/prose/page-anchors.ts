import type { Root } from 'mdast';
import { headingIds } from './heading-ids.ts';
import { techniqueAnchor } from './technique-anchor.ts';

/**
 * Where a link can lead on the page of a case, in lower case without `#`: its records, the rows of its techniques and
 * the headings of its prose. `recordIds` are those of all records, of withheld ones too, so that no heading takes one.
 */
export function pageAnchors(of: PageContent, recordIds: Iterable<string>): PageAnchors {
  const techniques = of.attack.map(({ technique }) => techniqueAnchor(technique));
  const reserved = new Set([...[...recordIds].map((id) => id.toLowerCase()), ...techniques, ...pageSections]);
  const taken = new Set(reserved);
  const headings = new Set<string>();
  for (const { root } of pageProse(of)) {
    for (const { id } of headingIds(root, taken)) {
      taken.add(id);
      headings.add(id);
    }
  }
  return { reserved, techniques: new Set(techniques), headings };
}

/** The Markdown of a page in the order in which its headings take their anchors. */
function pageProse({ body, findings, response }: PageContent): readonly PageProse[] {
  return [
    body,
    ...findings.flatMap(({ detail, limit }) => [detail, limit]),
    ...response.map(({ detail }) => detail),
  ].filter((prose) => prose !== undefined);
}

/** Anchors of the page's own sections. */
const pageSections =
  'main background timeline findings queries evidence attack indicators assets response references related provenance revisions downloads'.split(
    ' ',
  );

export interface PageAnchors {
  /** Those that no heading may take. */
  reserved: ReadonlySet<string>;
  techniques: ReadonlySet<string>;
  headings: ReadonlySet<string>;
}

interface PageProse {
  root: Root;
}

/** What the anchors come from; a case has it, and a projected one. */
interface PageContent {
  body: PageProse;
  findings: readonly { detail?: PageProse; limit?: PageProse }[];
  response: readonly { detail?: PageProse }[];
  attack: readonly { technique: string }[];
}
