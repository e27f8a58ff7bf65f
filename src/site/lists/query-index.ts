import type { QueryEntry } from './query-list.ts';

/** What the filters of the list of queries look at; `/queries/index.json` has it. */
export interface QueryIndex {
  cases: { title: string; href: string; date: string; number: string | null }[];
  queries: IndexedQuery[];
}

/** In the order of the list, so that the place tells the page it is on. */
export interface IndexedQuery {
  anchor: string;
  id: string | null;
  title: string | null;
  href: string;
  platform: string;
  purpose: string | null;
  tables: readonly string[];
  techniques: readonly string[];
  /** Index in `cases`. */
  case: number;
}

/** Queries on one page of the list. */
export const queriesPerPage = 40;

export function queryIndex(entries: readonly QueryEntry[]): QueryIndex {
  const cards = [...new Set(entries.map((entry) => entry.case))];
  const at = new Map(cards.map((card, index) => [card, index]));
  return {
    cases: cards.map(({ title, href, date, number }) => ({ title, href, date, number })),
    queries: entries.map(
      ({ anchor, id, title, href, platform, purpose, tables, techniques, case: card }) => ({
        anchor,
        id,
        title,
        href,
        platform,
        purpose,
        tables,
        techniques,
        case: at.get(card) ?? 0,
      }),
    ),
  };
}

/** What a text filter looks at beside titles: the distinct words of each query, in the order of the list. */
export function queryWords(entries: readonly QueryEntry[]): string[] {
  return entries.map(({ text }) => [...new Set(text.toLowerCase().match(/[\p{L}\p{N}_.-]+/gu))].join(' '));
}
