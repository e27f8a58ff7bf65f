import { type FilterCounts, pagefind } from './pagefind.ts';
import { pagefindQuery, type SearchQuery } from './search-query.ts';

/**
 * Cases that each value of a facet would leave, by facet and value. A facet is counted as if nothing were chosen of it: its
 * values are alternatives, so another of them adds its cases.
 */
export async function facetCounts(query: SearchQuery): Promise<FilterCounts> {
  const api = await pagefind();
  // Without this Pagefind counts only the facets that something is chosen of.
  await api.filters();
  const counts = async (facets: SearchQuery['facets']) =>
    (await api.search(...pagefindQuery({ ...query, facets }))).filters;
  const found = { ...(await counts(query.facets)) };
  for (const name of query.facets.keys()) {
    const others = new Map([...query.facets].filter(([other]) => other !== name));
    found[name] = (await counts(others))[name] ?? {};
  }
  return found;
}
