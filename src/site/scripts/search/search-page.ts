import { find } from './finder.ts';
import { readQuery, writeQuery } from './search-query.ts';

const pause = 40;
const form = document.querySelector<HTMLFormElement>('[data-search-page]');
const list = document.querySelector<HTMLElement>('main [data-found]');
const status = document.querySelector<HTMLElement>('main [data-status]');
const more = document.querySelector<HTMLButtonElement>('main [data-more]');

if (form !== null && list !== null && status !== null) {
  const finder = { list, status, cases: 10, records: 4, more };
  let timer = 0;

  /** Searches for what the form says, and keeps it in the address. */
  const search = () => {
    clearTimeout(timer);
    const query = readQuery(new FormData(form));
    const parameters = writeQuery(query).toString();
    history.replaceState(null, '', parameters === '' ? location.pathname : `?${parameters}`);
    return find(finder, query);
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

/** Puts the address into the form; a value that no box stands for gets a hidden field, so that it is not lost. */
function fillIn(form: HTMLFormElement, parameters: URLSearchParams): void {
  const { words, facets } = readQuery(parameters);
  const field = form.querySelector<HTMLInputElement>('input[type="search"]');
  if (field !== null) field.value = words;
  for (const [name, values] of facets) {
    for (const value of values) {
      const boxes = [...form.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
      const box = boxes.find((one) => one.name === name && one.value === value) ?? added(form, name, value);
      box.checked = true;
      box.closest('details')?.setAttribute('open', '');
    }
  }
}

/** A box for a value too rare to be listed. */
function added(form: HTMLFormElement, name: string, value: string): HTMLInputElement {
  const box = document.createElement('input');
  Object.assign(box, { type: 'checkbox', name, value });
  const label = document.createElement('label');
  const text = document.createElement('span');
  text.textContent = value;
  label.append(box, text);
  form.querySelector(`[data-facet="${CSS.escape(name)}"]`)?.append(label);
  return box;
}
