import { publication } from 'virtual:casebook';
import type { APIRoute, InferGetStaticParamsType } from 'astro';
import { queryIndex, queryWords } from '../../lists/query-index.ts';
import { queryEntries } from '../../lists/query-list.ts';

/** What the filters of the list of queries load, and what its text filter loads beside it. */
export function getStaticPaths() {
  return [{ params: { data: 'index' } }, { params: { data: 'words' } }];
}

export const GET: APIRoute<
  Record<string, unknown>,
  InferGetStaticParamsType<typeof getStaticPaths>
> = async ({ params }) => {
  const entries = await queryEntries(publication());
  const data = params.data === 'index' ? queryIndex(entries) : queryWords(entries);
  return new Response(JSON.stringify(data), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
