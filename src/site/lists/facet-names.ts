/** Facets of the list of cases: parameters of the search page, and filters of its index. */
export const facetNames = [
  'severity',
  'status',
  'verdict',
  'kind',
  'platform',
  'tactic',
  'year',
  'tag',
  'technique',
  'table',
  'author',
] as const;

export type FacetName = (typeof facetNames)[number];
