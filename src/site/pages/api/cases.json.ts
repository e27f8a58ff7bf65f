import { publication } from 'virtual:casebook';
import type { APIRoute } from 'astro';

/** Every published case as lists show it, newest first, under the label of the site. */
export const GET: APIRoute = () => {
  const { site, cases } = publication();
  const { title, url, builtOn } = site;
  const listed = cases.map(({ draft: _, ...card }) => card);
  const all = { label: `TLP:${site.label}`, title, url, built: builtOn, cases: listed };
  return new Response(`${JSON.stringify(all, null, 2)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
