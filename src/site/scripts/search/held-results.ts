import { lookupKey } from '../../../indicators/spelling/lookup-key.ts';
import { holdsWords } from './holds-words.ts';
import type { PagefindPage, PagefindResult } from './pagefind.ts';

/** Pages that Pagefind gives for words, without those that do not hold the words. */
export interface HeldResults {
  /** As far as they are loaded, best first. */
  pages: PagefindPage[];
  /** Whether no more can come. */
  isAll: boolean;
  /** Their number; null as long as not all are looked into. */
  total: number | null;
  /** Loads until there are so many pages, or all. */
  load(count: number): Promise<void>;
}

/**
 * Pagefind takes the longest beginning that it knows for a word that it does not know, so that every page is looked into before
 * it is shown. Pages are loaded a few at a time, `most` at most; where all of these are strangers, all that come after are.
 */
export function heldResults(results: readonly PagefindResult[], words: string, most: number): HeldResults {
  const isWhole = !/\s/.test(words) && (lookupKey(words)?.form ?? null) !== null;
  // Of a value, Pagefind knows pieces at best, which many pages have.
  const batch = isWhole ? 3 : most;
  let at = 0;
  const next = async () => {
    const loaded = await Promise.all(results.slice(at, at + batch).map((result) => result.data()));
    at += loaded.length;
    const holding = loaded.filter((page) => words === '' || holdsWords(page.content, words, isWhole));
    held.pages.push(...holding);
    held.isAll = at >= results.length || holding.length === 0;
  };
  const held: HeldResults = {
    pages: [],
    isAll: results.length === 0,
    total: null,
    async load(count) {
      // The last few are loaded too: then their number is known.
      while (!held.isAll && (held.pages.length < count || results.length - at < batch)) await next();
      held.total = words === '' ? results.length : held.isAll ? held.pages.length : null;
    },
  };
  return held;
}
