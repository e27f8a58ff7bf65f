import { prepareSeveral, takePasted } from '../lookup/several-values.ts';
import { focusChosenBox } from './chosen-box.ts';
import { find } from './finder.ts';
import { readQuery, writeQuery } from './search-query.ts';
import { shownCounts } from './shown-counts.ts';

const pause = 40;
const form = document.querySelector<HTMLFormElement>('[data-search-page]');
const found = document.querySelector<HTMLElement>('main [data-found]');
const status = document.querySelector<HTMLElement>('main [data-status]');
const more = document.querySelector<HTMLButtonElement>('main [data-more]');

if (form !== null && found !== null && status !== null) {
  const finder = { found, status, cases: 10, records: 4, marks: facetMarks(form), more };
  const counts = shownCounts(form);
  let timer = 0;

  /** Searches for what the form says. */
  const search = async () => {
    clearTimeout(timer);
    const query = readQuery(new FormData(form));
    // At once, so that no number of all cases stands beside what was found.
    await Promise.all([find(finder, query), counts.show(query)]);
  };
  /** Keeps what the form says in the address: letters in place, a choice as a step that Back takes back. */
  const keep = (step: boolean) => {
    const parameters = writeQuery(readQuery(new FormData(form))).toString();
    if (step && parameters === writeQuery(readQuery(new URLSearchParams(location.search))).toString()) return;
    const address = parameters === '' ? location.pathname : `?${parameters}`;
    if (step) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  };
  const searchAndKeep = (step: boolean) => {
    keep(step);
    return search();
  };

  fillIn(form, new URLSearchParams(location.search));
  focusChosenBox(form);
  form.addEventListener('input', ({ target }) => {
    clearTimeout(timer);
    const chosen = target instanceof HTMLInputElement && target.type === 'checkbox';
    if (chosen) void searchAndKeep(true);
    else timer = window.setTimeout(() => searchAndKeep(false), pause);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void searchAndKeep(false);
  });
  form.addEventListener('reset', () => setTimeout(() => searchAndKeep(true)));
  addEventListener('popstate', () => {
    fillIn(form, new URLSearchParams(location.search));
    void search();
  });
  const several = document.querySelector<HTMLElement>('[data-several]');
  if (several !== null) {
    prepareSeveral(several, found);
    // An alert in the field would be put into the address.
    form.querySelector('input[type="search"]')?.addEventListener('paste', (event) => {
      const text = event instanceof ClipboardEvent ? (event.clipboardData?.getData('text/plain') ?? '') : '';
      if (takePasted(text, several)) event.preventDefault();
    });
  }
  void searchAndKeep(false);
}

/** Gives the marks of a case, copied from beside the boxes of `form`: they show the severity and status of every case there is. */
function facetMarks(form: HTMLFormElement): (meta: Record<string, string>) => Node[] {
  return (meta) =>
    ['severity', 'status'].flatMap((name) => {
      const box = `input[name="${name}"][value="${CSS.escape(meta[name] ?? '')}"]`;
      const mark = form.querySelector(`label:has(${box}) .mark`);
      return mark === null ? [] : [mark.cloneNode(true)];
    });
}

/** Puts an address into the form; a value that no box stands for gets one, so that it is not lost. */
function fillIn(form: HTMLFormElement, parameters: URLSearchParams): void {
  const { words, facets } = readQuery(parameters);
  const field = form.querySelector<HTMLInputElement>('input[type="search"]');
  if (field !== null) field.value = words;
  const boxes = [...form.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
  for (const box of boxes) box.checked = false;
  for (const [name, values] of facets) {
    for (const value of values) {
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
  const text = document.createElement('span');
  text.textContent = value;
  const shown = document.createElement('span');
  shown.className = 'n';
  const label = document.createElement('label');
  label.append(box, text, shown);
  form.querySelector(`[data-facet="${CSS.escape(name)}"]`)?.append(label);
  return box;
}
