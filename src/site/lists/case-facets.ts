import type { CaseCard } from '../../publication/page/case-page.ts';
import { type FacetName, facetNames } from './facet-names.ts';

/** What a case can be filtered by. */
export function caseFacets(card: CaseCard): Record<FacetName, readonly string[]> {
  return {
    severity: [card.severity],
    status: [card.status],
    verdict: card.verdict === null ? [] : [card.verdict],
    kind: card.kind === null ? [] : [card.kind],
    platform: card.platforms,
    tactic: card.tactics,
    year: [card.date.slice(0, 4)],
    tag: card.tags,
    technique: card.techniques,
    table: card.tables,
    author: card.authors,
  };
}

/** Values of each facet among `cases` with the number of cases that have them, most frequent first. */
export function facetCounts(cases: readonly CaseCard[]): { name: FacetName; values: [string, number][] }[] {
  const all = cases.map(caseFacets);
  return facetNames.map((name) => {
    const counts = new Map<string, number>();
    for (const facets of all) {
      for (const value of new Set(facets[name])) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return { name, values: [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)) };
  });
}
