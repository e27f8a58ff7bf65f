import { publication } from 'virtual:casebook';
import type { APIRoute } from 'astro';
import { rssFeed } from '../feeds/rss-feed.ts';
import { sitemap } from '../feeds/sitemap.ts';

/** The feed and the sitemap: both need the address of the site, and there is none of them without it. */
export function getStaticPaths() {
  return publication().site.url === null ? [] : ['rss', 'sitemap'].map((feed) => ({ params: { feed } }));
}

export const GET: APIRoute = ({ params: { feed } }) => {
  const content = publication();
  const { site, cases } = content;
  const url = site.url ?? '';
  const text = feed === 'rss' ? rssFeed(site, url, cases) : sitemap(content, url);
  return new Response(text, { headers: { 'content-type': 'application/xml; charset=utf-8' } });
};
