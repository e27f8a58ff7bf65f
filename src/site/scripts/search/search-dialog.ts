import { find } from './finder.ts';
import { pagefind } from './pagefind.ts';
import { readQuery } from './search-query.ts';

const pause = 40;
let ready = false;

/** Has the search dialog search for what is typed into it; once is enough. */
export function prepareFinder(dialog: HTMLDialogElement): void {
  if (ready) return;
  ready = true;
  const form = dialog.querySelector('form');
  const found = dialog.querySelector<HTMLElement>('[data-found]');
  const status = dialog.querySelector<HTMLElement>('[data-status]');
  if (form === null || found === null || status === null) return;
  const search = () =>
    find({ found, status, cases: 6, records: 3, marks: null, more: null }, readQuery(new FormData(form)));
  let timer = 0;
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(search, pause);
  });
  dialog.addEventListener('keydown', (event) => {
    // A search field would only empty itself.
    if (event.key === 'Escape') dialog.close();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const stops = [...dialog.querySelectorAll<HTMLElement>('input, [data-found] a')];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    stops[(at + step + stops.length) % stops.length]?.focus();
  });
  dialog.addEventListener('click', (event) => {
    const { target } = event;
    // The dialog itself is only hit on its backdrop; a link may lead to an anchor of this very page.
    if (target === dialog || (target instanceof Element && target.closest('[data-found] a'))) dialog.close();
  });
  void search();
  // While the first word is typed; a failure is reported when there is something to search for.
  pagefind().catch(() => {});
}
