import { filteredIndicators, type IndexedIndicator } from '../lists/indicator-index.ts';
import { fill, listFilter, loadedOnce, matchRow } from './list-filter.ts';

// Filters the list of indicators, over data that the first filter loads.
const mostShown = 100;
const form = document.querySelector<HTMLElement>('[data-list-filter]');
const index = loadedOnce<IndexedIndicator[]>(`${form?.dataset.at ?? ''}index.json`);
const labels = new Map(
  [...(form?.querySelectorAll('option') ?? [])].map((option) => [option.value, option.dataset.word ?? '']),
);

listFilter(async ({ type = '', role = '', text = '' }) => {
  const found = filteredIndicators(await index(), { type, role, text });
  return { items: found.slice(0, mostShown).map(row), total: found.length };
});

function row(entry: IndexedIndicator): HTMLElement {
  const item = matchRow();
  fill(item, '.ioc', entry.shown);
  const value = item.querySelector<HTMLElement>('.ioc');
  if (value !== null) value.dataset.raw = entry.value;
  const named = (word: string) => labels.get(word) ?? word;
  fill(item, '[data-role]', [named(entry.type), ...entry.roles.map(named)].join(', '));
  fill(
    item,
    '[data-description]',
    [entry.description ?? '', entry.seen.join(' – ')].filter(Boolean).join(' · '),
  );
  const list = item.querySelector('.linked');
  const first = list?.firstElementChild;
  if (!first || list === null) return item;
  list.replaceChildren(
    ...entry.records.map(({ id, href, title }) => {
      const record = first.cloneNode(true) as HTMLElement;
      fill(record, '.id', id);
      fill(record, 'a', title, href);
      return record;
    }),
  );
  return item;
}
