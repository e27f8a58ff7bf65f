import type { CasePage } from '../../publication/page/case-page.ts';
import type { Words } from '../words/words-of.ts';
import type { CaseLayout } from './case-layout.ts';

/** Titles of the sections of a case page by their names in anchors, in order; prose that holds records investigates. */
export function sectionTitles({ text }: Words, body: CasePage['body']) {
  return {
    background: body.some((part) => 'record' in part) ? text.investigation : text.background,
    timeline: text.timeline.title,
    findings: text.findings.title,
    queries: text.query.title,
    evidence: text.evidence.title,
    attack: text.attack.title,
    assets: text.assets.title,
    indicators: text.indicators.title,
    response: text.response.title,
    references: text.references,
    related: text.related,
    provenance: text.provenance.title,
    downloads: text.downloads.title,
  } as const;
}

export type SectionName = keyof ReturnType<typeof sectionTitles>;

/** The sections that have something to show. */
export function caseSections(page: CasePage, layout: CaseLayout, downloads: number): SectionName[] {
  const sizes: Record<SectionName, number> = {
    background: page.body.length,
    timeline: page.timeline.length,
    findings: page.case.findings.length,
    queries: layout.queries.length,
    evidence: layout.evidence.length,
    attack: page.attack.rows.length,
    assets: page.case.assets.length,
    indicators: page.indicators.length,
    response: page.case.response.length,
    references: page.case.references.length,
    related: page.related.length,
    provenance: 1,
    downloads,
  };
  const names = Object.keys(sizes) as SectionName[];
  return names.filter((name) => sizes[name] > 0);
}
