/** The part of Pagefind 1.5 that search uses; its own types name a page's global, not the module. */
export interface Pagefind {
  options(options: { baseUrl: string }): Promise<void>;
  /** Loads what is needed to count by every filter; gives the counts among all cases. */
  filters(): Promise<FilterCounts>;
  search(term: string, options?: SearchOptions): Promise<PagefindSearch>;
}

/** Number of results by filter and value. */
export type FilterCounts = Record<string, Record<string, number>>;

export interface PagefindSearch {
  results: PagefindResult[];
  /** Counts among the results, of the filters that are loaded. */
  filters: FilterCounts;
}

export interface SearchOptions {
  /** Values of one filter are alternatives; a case must fit every filter. */
  filters?: Record<string, { any: string[] }>;
  sort?: Record<string, 'asc' | 'desc'>;
}

export interface PagefindResult {
  data(): Promise<PagefindPage>;
}

export interface PagefindPage {
  url: string;
  /** Text of the page; words are what white space parts. */
  content: string;
  meta: Record<string, string>;
  /** Elements with an id; `location` counts words. */
  anchors: { element: string; id: string; text: string; location: number }[];
  /** Words that match. */
  locations: number[];
}

let loading: Promise<Pagefind> | null = null;

/** The index of the site, loaded on the first call; fails where the site was not indexed, as in `dev`. */
export function pagefind(): Promise<Pagefind> {
  loading ??= load().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

async function load(): Promise<Pagefind> {
  const base = import.meta.env.BASE_URL;
  // A literal path would be taken for a module of the site and looked for at build time.
  const path = `${base}pagefind/pagefind.js`;
  const api: Pagefind = await import(/* @vite-ignore */ path);
  await api.options({ baseUrl: base });
  return api;
}
