import type { Person } from '../../case/records/person.ts';
import type { CasePage } from '../../publication/page/case-page.ts';
import type { PublishedSite } from '../../publication/published-site.ts';
import { cardPath } from './social-cards.ts';

/** A thing as schema.org describes it, for the machines that read pages. */
export type Thing = Readonly<Record<string, unknown>>;

/** A step on the way to a page; `path` begins with `/`. */
export interface Crumb {
  name: string;
  path: string;
}

/** A case as a report. `url` is where the site is published. */
export function reportData(page: Pick<CasePage, 'card' | 'case'>, site: PublishedSite, url: string): Thing {
  const { card, case: content } = page;
  const absolute = (path: string) => new URL(path, url).href;
  const people = (all: readonly Person[]) =>
    all.map(({ name, url: home }) => ({ '@type': 'Person', name, ...(home !== undefined && { url: home }) }));
  const { authors = [], reviewers = [], tags = [], published, updated, id } = content;
  return {
    '@type': 'Report',
    '@id': absolute(card.href),
    url: absolute(card.href),
    headline: card.title,
    abstract: card.summary,
    image: absolute(site.base + cardPath(card.slug)),
    inLanguage: site.language,
    dateCreated: content.opened,
    datePublished: published ?? content.opened,
    ...(updated !== undefined && { dateModified: updated }),
    ...(id !== undefined && { reportNumber: id }),
    ...(authors.length > 0 && { author: people(authors) }),
    ...(reviewers.length > 0 && { reviewedBy: people(reviewers) }),
    ...(tags.length > 0 && { keywords: tags }),
    usageInfo: `TLP:${card.label}`,
    isPartOf: siteData(site, url),
  };
}

/** The site itself. */
export function siteData(site: PublishedSite, url: string): Thing {
  const home = new URL(site.base, url).href;
  return {
    '@type': 'WebSite',
    '@id': home,
    url: home,
    name: site.title,
    inLanguage: site.language,
    ...(site.description !== null && { description: site.description }),
    ...(site.author !== null && { publisher: { '@type': 'Organization', ...site.author } }),
  };
}

/** The way from the top of the site to a page; the last step is the page. */
export function breadcrumbData(steps: readonly Crumb[], url: string): Thing {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, path }, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      name,
      item: new URL(path, url).href,
    })),
  };
}

/** As the text of a `script` of type `application/ld+json`: no text in it can end the element. */
export function structuredText(things: readonly Thing[]): string {
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': things }).replaceAll('<', '\\u003c');
}
