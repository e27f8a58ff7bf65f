import type { Publication } from '../../publication/publication.ts';

/** What queries are listed by, besides the tables and techniques that have pages of their own. */
export const queryGroupKinds = ['platform', 'purpose'] as const;

/** The queries of all cases that have one platform or purpose. */
export interface QueryGroup<Query> {
  kind: (typeof queryGroupKinds)[number];
  /** The value in the case format, such as `defender-xdr` or `hunt`. */
  value: string;
  href: string;
  queries: readonly Query[];
}

interface Grouped {
  platform: string;
  purpose: string | null;
}

/** The groups of a kind, the largest first. */
export function queryGroups<Query extends Grouped>(
  queries: readonly Query[],
  { base }: Pick<Publication['site'], 'base'>,
  kind: (typeof queryGroupKinds)[number],
): QueryGroup<Query>[] {
  const valued = queries.filter((query) => query[kind] !== null);
  return [...Map.groupBy(valued, (query) => String(query[kind]))]
    .map(([value, own]) => ({ kind, value, href: `${base}queries/${kind}/${value}/`, queries: own }))
    .toSorted((a, b) => b.queries.length - a.queries.length || (a.value < b.value ? -1 : 1));
}
