import { filteredQueries, type QueryFilter } from '../lists/query-filter.ts';
import type { IndexedQuery, QueryIndex } from '../lists/query-index.ts';
import { fill, listFilter, loadedOnce, matchRow } from './list-filter.ts';

// Filters the list of queries. What is compared is loaded with the first filter, a query itself when it is unfolded.
const mostShown = 100;
const {
  at = '',
  perPage = '1',
  untitled = '',
} = document.querySelector<HTMLElement>('[data-list-filter]')?.dataset ?? {};
const index = loadedOnce<QueryIndex>(`${at}index.json`);
const words = loadedOnce<string[]>(`${at}words.json`);

listFilter(async (asked) => {
  const filter = asked as unknown as QueryFilter;
  const known = await index();
  const places = filteredQueries(known, filter.text === '' ? [] : await words(), filter);
  const items = places.slice(0, mostShown).flatMap((place) => {
    const query = known.queries[place];
    return query === undefined ? [] : [row(query, place, known)];
  });
  return { items, total: places.length };
});

function row(query: IndexedQuery, place: number, { cases }: QueryIndex): HTMLElement {
  const item = matchRow();
  const card = cases[query.case];
  fill(item, '.id', query.id ?? '');
  fill(item, '[data-title]', query.title ?? untitled, query.href);
  fill(item, '[data-case]', card?.title ?? '', card?.href);
  fill(item, '[data-meta]', [...query.tables, ...query.techniques].join(', '));
  const details = item.querySelector('details');
  details?.addEventListener('toggle', () => unfold(details, query.anchor, place), { once: true });
  return item;
}

async function unfold(details: HTMLDetailsElement, anchor: string, place: number): Promise<void> {
  const page = Math.floor(place / Number(perPage)) + 1;
  const answer = await fetch(page === 1 ? at : `${at}page/${page}/`);
  const there = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const figure = there.getElementById(anchor)?.querySelector('figure');
  if (figure) details.append(document.adoptNode(figure));
}
