import type { CaseCard } from '../../publication/page/case-page.ts';
import type { PublishedSite } from '../../publication/published-site.ts';
import { cardPath } from '../head/social-cards.ts';

/** Cases in the feed; readers ask for it often, and older ones are on the site. */
const feedItems = 50;

/** JSON Feed 1.1 of the newest cases, for a site published at `url`. Labels stand in `_tlp`, and in the text, which readers show. */
export function jsonFeed(site: PublishedSite, url: string, cases: readonly CaseCard[]): string {
  const absolute = (href: string) => new URL(href, url).href;
  const label = `TLP:${site.label}`;
  const item = (card: CaseCard) => ({
    id: absolute(card.href),
    url: absolute(card.href),
    title: card.title,
    content_text: `TLP:${card.label}\n\n${card.summary}`,
    summary: card.summary,
    image: absolute(site.base + cardPath(card.slug)),
    date_published: `${card.date}T00:00:00Z`,
    ...(card.authors.length > 0 && { authors: card.authors.map((name) => ({ name })) }),
    ...(card.tags.length > 0 && { tags: card.tags }),
    _tlp: { label: card.label },
  });
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: site.title,
    home_page_url: absolute(site.base),
    feed_url: absolute(`${site.base}feed.json`),
    description: site.description === null ? label : `${label}. ${site.description}`,
    language: site.language,
    ...(site.author !== null && { authors: [site.author] }),
    _tlp: { label: site.label },
    items: cases.slice(0, feedItems).map(item),
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}
