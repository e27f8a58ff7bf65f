import type { Publication } from '../workspace/publication.ts';
import type { QueryLink } from '../workspace/table-page.ts';

/** What queries are listed by, besides the tables and techniques that have pages of their own. */
export const queryGroupKinds = ['platform', 'purpose'] as const;

/** The queries of all cases that have one platform or purpose. */
export interface QueryGroup {
  kind: (typeof queryGroupKinds)[number];
  /** The value in the case format, such as `defender-xdr` or `hunt`. */
  value: string;
  href: string;
  queries: readonly QueryLink[];
}

/** The groups of a kind, the largest first. */
export function queryGroups(
  { queries, site }: Pick<Publication, 'queries' | 'site'>,
  kind: QueryGroup['kind'],
): QueryGroup[] {
  const valued = queries.filter((query) => query[kind] !== null);
  return [...Map.groupBy(valued, (query) => String(query[kind]))]
    .map(([value, own]) => ({ kind, value, href: `${site.base}queries/${kind}/${value}/`, queries: own }))
    .toSorted((a, b) => b.queries.length - a.queries.length || (a.value < b.value ? -1 : 1));
}
