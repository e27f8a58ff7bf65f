import type { CasePage } from '../../publication/page/case-page.ts';
import type { PublishedSite } from '../../publication/published-site.ts';

export interface CitationWords {
  published(day: string): string;
  updated(day: string): string;
  opened(day: string): string;
}

/** A case as a text cites it: authors, title, number, site, days, address and label, as far as they are known. */
export function citation(
  { case: of, card }: Pick<CasePage, 'case' | 'card'>,
  site: Pick<PublishedSite, 'title' | 'url'>,
  words: CitationWords,
): string {
  const people = (of.authors ?? []).map(({ name }) => name).join(', ');
  const days = [
    of.published === undefined ? words.opened(of.opened) : words.published(of.published),
    ...(of.updated === undefined ? [] : [words.updated(of.updated)]),
  ];
  const parts = [
    people,
    `“${of.title}”`,
    [card.number, site.title, ...days].filter((part) => part !== null).join(', '),
    site.url === null ? '' : new URL(card.href, site.url).href,
    `TLP:${card.label}`,
  ];
  return parts.filter((part) => part !== '').join('. ');
}
