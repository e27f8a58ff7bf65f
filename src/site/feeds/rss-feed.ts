import type { CaseCard } from '../../publication/page/case-page.ts';
import type { PublishedSite } from '../../publication/published-site.ts';
import { xmlText } from './xml-text.ts';

/** Cases in the feed; readers ask for it often, and older ones are on the site. */
const feedItems = 50;

/** RSS 2.0 of the newest cases, for a site published at `url`. Its label stands in `copyright` and in the description. */
export function rssFeed(site: PublishedSite, url: string, cases: readonly CaseCard[]): string {
  const absolute = (href: string) => new URL(href, url).href;
  const element = (name: string, text: string) => `<${name}>${xmlText(text)}</${name}>`;
  const item = (card: CaseCard) =>
    [
      '<item>',
      element('title', card.title),
      element('link', absolute(card.href)),
      element('guid', absolute(card.href)),
      element('pubDate', new Date(card.date).toUTCString()),
      element('description', card.summary),
      ...card.tags.map((tag) => element('category', tag)),
      '</item>',
    ].join('\n');
  const label = `TLP:${site.label}`;
  return `${[
    '<?xml version="1.0" encoding="utf-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">',
    '<channel>',
    element('title', site.title),
    element('link', absolute(site.base)),
    `<atom:link rel="self" type="application/rss+xml" href="${xmlText(absolute(`${site.base}rss.xml`))}"/>`,
    element('description', site.description === null ? label : `${label}. ${site.description}`),
    element('language', site.language),
    element('copyright', label),
    ...cases.slice(0, feedItems).map(item),
    '</channel>',
    '</rss>',
  ].join('\n')}\n`;
}
