import { publication } from 'virtual:casebook';
import type { APIRoute } from 'astro';
import { jsonFeed } from '../feeds/json-feed.ts';

/** The feed as JSON. Its items have whole addresses, so there is none without the address of the site. */
export function getStaticPaths() {
  return publication().site.url === null ? [] : [{ params: { feed: 'feed' } }];
}

export const GET: APIRoute = () => {
  const { site, cases } = publication();
  return new Response(jsonFeed(site, site.url ?? '', cases), {
    headers: { 'content-type': 'application/feed+json; charset=utf-8' },
  });
};
