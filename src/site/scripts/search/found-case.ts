import { refangAddress } from '../../../indicators/spelling/refang-address.ts';
import { everyCase } from '../../lists/every-case.ts';
import { bare, pageStretches, type Stretch } from './page-stretches.ts';
import type { PagefindPage } from './pagefind.ts';

/** A page that matches, a case as a rule, with the records that do. */
export interface FoundCase {
  url: string;
  title: string;
  meta: Record<string, string>;
  records: FoundRecord[];
}

export interface FoundRecord extends Pick<Stretch, 'kind' | 'id'> {
  url: string;
  /** Null for prose, and for a record without one. */
  title: Excerpt | null;
  excerpt: Excerpt;
}

/** Text in pieces, of which some matched. */
export type Excerpt = { text: string; match: boolean }[];

const excerptWords = 24;
const wordsBefore = 6;

/**
 * Groups the matches of a page by the record they stand in, best first: the indicator or asset that `sought` names, then the
 * one with the most matches.
 */
export function foundCase(page: PagefindPage, sought = ''): FoundCase {
  const words = page.content.split(/\s+/);
  const stretches = pageStretches(page, words);
  const hits = new Map<Stretch, number[]>();
  for (const location of page.locations.filter((at) => !isEveryCase(words[at]))) {
    const stretch = stretches.findLast(({ from }) => from <= location);
    if (stretch !== undefined) hits.set(stretch, [...(hits.get(stretch) ?? []), location]);
  }
  const value = sought.split(/\s+/).map(refangAddress).join(' ').toLowerCase();
  const isSought = (stretch: Stretch) => value !== '' && cellOf(stretch, words) === value;
  const found = [...hits]
    .filter(([stretch, locations]) => stretch.anchor !== null || isNews(page, stretch, words, locations))
    .sort(([a, of], [b, other]) => Number(isSought(b)) - Number(isSought(a)) || other.length - of.length);
  return {
    url: page.url,
    title: page.meta.title ?? page.url,
    meta: page.meta,
    records: found.map(([stretch, locations]) => ({
      kind: stretch.kind,
      id: stretch.id,
      url: stretch.anchor === null ? page.url : `${page.url}#${stretch.anchor}`,
      title: stretch.anchor === null ? null : titleOf(stretch, words, locations),
      excerpt: excerpt(page, words, locations, stretch),
    })),
  };
}

/** Whether matches in the head of a page say more than the title of the result, which leads there as well. */
function isNews(
  { meta }: PagefindPage,
  { titleAt, textAt }: Stretch,
  words: readonly string[],
  locations: readonly number[],
): boolean {
  const above = aboveTitle(meta.number, titleAt, words);
  return locations.some((at) => at >= textAt || (at >= above && at < titleAt));
}

/** Where tags and the like begin: above the title, after the way back and the number, as in `Cases / 2026-004 phishing`. */
function aboveTitle(number: string | undefined, titleAt: number, words: readonly string[]): number {
  let at = isEveryCase(words[0]) ? 2 : 1;
  if (words[at] === '/') at += 1;
  if (number !== undefined && bare(words[at]) === number) at += 1;
  return Math.min(at, titleAt);
}

/** What an indicator or asset is, as it is indexed: the third cell of the row of one, the second of the other. */
function cellOf({ kind, from, end }: Stretch, words: readonly string[]): string | undefined {
  const cell = { indicators: 2, assets: 1 }[kind];
  if (cell === undefined) return undefined;
  return bare(words.slice(from, end).join(' ').split('. ')[cell]).toLowerCase();
}

/** Whether a word is the live spelling of the defanged one after it: indexed, so that it is found, but not shown. */
function isLiveTwin(word: string | undefined, next: string | undefined): boolean {
  return word !== undefined && next !== undefined && refangAddress(next) === word;
}

/** Pagefind ends an attribute that it indexes with a full stop. */
function isEveryCase(word: string | undefined): boolean {
  return word === everyCase || word === `${everyCase}.`;
}

function titleOf(
  { title, titleAt, textAt }: Stretch,
  words: readonly string[],
  locations: readonly number[],
): Excerpt | null {
  if (title === null) return null;
  if (titleAt === textAt) return [{ text: title, match: false }];
  return pieces(words, locations, titleAt, textAt).map(({ text, match }, at, all) => ({
    text: at === all.length - 1 && !title.endsWith('.') ? bare(text) : text,
    match,
  }));
}

/** Text of a record around its first match, without the title and id that stand beside it. */
function excerpt(
  { meta }: PagefindPage,
  words: readonly string[],
  locations: readonly number[],
  { anchor, titleAt, textAt, end }: Stretch,
): Excerpt {
  const inText = locations.filter((at) => at >= textAt);
  const isAbove = anchor === null && inText.length === 0;
  const [start, stop] = isAbove ? [aboveTitle(meta.number, titleAt, words), titleAt] : [textAt, end];
  const first = isAbove || inText.length === 0 ? start : Math.min(...inText);
  const begin = Math.max(start, Math.min(first - wordsBefore, stop - excerptWords));
  return pieces(words, locations, begin, Math.min(stop, begin + excerptWords));
}

function pieces(words: readonly string[], locations: readonly number[], from: number, to: number): Excerpt {
  const matched = new Set(locations);
  const found: Excerpt = [];
  for (let at = from; at < to; at++) {
    if (isEveryCase(words[at]) || isLiveTwin(words[at], words[at + 1])) continue;
    found.push({ text: words[at] ?? '', match: matched.has(at) });
  }
  return found;
}
