import { refangAddress } from '../../../indicators/spelling/refang-address.ts';
import { everyCase } from '../../lists/every-case.ts';
import { facetNames } from '../../lists/facet-names.ts';
import type { SearchOptions } from './pagefind.ts';

/** What is searched for: words, and facets by name. The address of the search page holds the same. */
export interface SearchQuery {
  words: string;
  facets: ReadonlyMap<string, readonly string[]>;
}

/** Reads `?q=…&severity=high&severity=low`; unknown parameters are left out. */
export function readQuery(from: URLSearchParams | FormData): SearchQuery {
  const texts = (name: string) =>
    from.getAll(name).filter((value) => typeof value === 'string' && value !== '');
  const facets = facetNames.map((name) => [name, texts(name).map(String)] as const);
  return {
    words: texts('q').join(' ').trim(),
    facets: new Map(facets.filter(([, values]) => values.length > 0)),
  };
}

/** The parameters of a query, in a fixed order. */
export function writeQuery({ words, facets }: SearchQuery): URLSearchParams {
  const parameters = new URLSearchParams();
  if (words !== '') parameters.set('q', words);
  for (const [name, values] of facets) for (const value of values) parameters.append(name, value);
  return parameters;
}

/** Whether there is anything to search for. */
export function isEmptyQuery({ words, facets }: SearchQuery): boolean {
  return words.length < 2 && facets.size === 0;
}

/** What Pagefind is asked: the words as they are indexed, that is live; without words every case, newest first. */
export function pagefindQuery({ words, facets }: SearchQuery): [string, SearchOptions] {
  const filters = Object.fromEntries([...facets].map(([name, values]) => [name, { any: [...values] }]));
  if (words === '') return [everyCase, { filters, sort: { date: 'desc' } }];
  return [words.split(/\s+/).map(indexed).join(' '), { filters }];
}

/** A word as the index has it. An address counts as one word of its letters and digits; asked for as it is written, it finds every `https`. */
function indexed(word: string): string {
  const live = refangAddress(word);
  return live.includes('://') ? live.replace(/[^\p{L}\p{N}]/gu, '') : live;
}
