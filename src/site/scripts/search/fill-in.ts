import { readQuery } from './search-query.ts';

/** Puts an address into the form; a value that no box stands for gets one, so that it is not lost. */
export function fillIn(form: HTMLFormElement, parameters: URLSearchParams): void {
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
