import { publication } from 'virtual:casebook';
import type { APIRoute } from 'astro';
import { indicatorIndex } from '../../lists/indicator-index.ts';

/** What the filters of the list of indicators load. */
export const GET: APIRoute = () =>
  new Response(JSON.stringify(indicatorIndex(publication().indicators)), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
