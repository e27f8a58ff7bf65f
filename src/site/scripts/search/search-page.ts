import { fillIn } from './fill-in.ts';
import { find } from './finder.ts';
import { readQuery, writeQuery } from './search-query.ts';
import { shownCounts } from './shown-counts.ts';

const pause = 40;
const form = document.querySelector<HTMLFormElement>('[data-search-page]');
const list = document.querySelector<HTMLElement>('main [data-found]');
const status = document.querySelector<HTMLElement>('main [data-status]');
const more = document.querySelector<HTMLButtonElement>('main [data-more]');

if (form !== null && list !== null && status !== null) {
  const finder = { list, status, cases: 10, records: 4, more };
  const counts = shownCounts(form);
  let timer = 0;

  /** Searches for what the form says, and keeps it in the address. */
  const search = async () => {
    clearTimeout(timer);
    const query = readQuery(new FormData(form));
    const parameters = writeQuery(query).toString();
    history.replaceState(null, '', parameters === '' ? location.pathname : `?${parameters}`);
    await find(finder, query);
    await counts.show(query);
  };
  const later = () => {
    clearTimeout(timer);
    timer = window.setTimeout(search, pause);
  };

  fillIn(form, new URLSearchParams(location.search));
  form.addEventListener('input', later);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void search();
  });
  form.addEventListener('reset', () => setTimeout(search));
  void search();
}
