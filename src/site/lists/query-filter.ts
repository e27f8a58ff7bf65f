import type { IndexedQuery, QueryIndex } from './query-index.ts';

/** What a reader asks the list of queries for; an empty value asks for nothing. */
export interface QueryFilter {
  table: string;
  technique: string;
  platform: string;
  purpose: string;
  /** Words that must all be in the title, the case's title or the query. */
  text: string;
}

/** Places in the list of the queries that answer a filter; `words` are those of each query, empty until they are loaded. */
export function filteredQueries(
  { cases, queries }: QueryIndex,
  words: readonly string[],
  { table, technique, platform, purpose, text }: QueryFilter,
): number[] {
  const terms = text
    .toLowerCase()
    .split(/\s+/)
    .filter((term) => term !== '');
  const answers = (query: IndexedQuery, at: number) => {
    if (table !== '' && !query.tables.includes(table)) return false;
    if (
      technique !== '' &&
      !query.techniques.some((one) => one === technique || one.startsWith(`${technique}.`))
    )
      return false;
    if (platform !== '' && query.platform !== platform) return false;
    if (purpose !== '' && query.purpose !== purpose) return false;
    const said =
      `${query.title ?? ''} ${query.id ?? ''} ${cases[query.case]?.title ?? ''} ${words[at] ?? ''}`.toLowerCase();
    return terms.every((term) => said.includes(term));
  };
  return queries.flatMap((query, at) => (answers(query, at) ? [at] : []));
}
