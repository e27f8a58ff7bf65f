import { publication } from 'virtual:casebook';
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { socialCards } from '../head/social-cards.ts';

/** Pictures of the site and of its cases for those who share an address, which must be whole: none without `url`. */
export function getStaticPaths() {
  const content = publication();
  const cards = content.site.url === null ? [] : socialCards(content);
  return cards.map(({ path, card }) => ({
    params: { picture: path.replace(/\.png$/, '') },
    props: { card },
  }));
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { card } }) => {
  const body = new Uint8Array(await publication().drawCard(card));
  return new Response(body, { headers: { 'content-type': 'image/png' } });
};
