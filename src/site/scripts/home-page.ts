import { rememberBox } from './search/chosen-box.ts';

const form = document.querySelector<HTMLFormElement>('[data-facets]');

form?.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLInputElement)) return;
  if (target.matches(':focus-visible')) rememberBox(target);
  form.submit();
});

// Back shows the page as it was left; its list is that of no box.
addEventListener('pageshow', () => form?.reset());
