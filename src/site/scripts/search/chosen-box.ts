const key = 'chosen box';

/** A box of the facets by the name and value it sends. */
interface Chosen {
  name: string;
  value: string;
}

/** Keeps which box was chosen by keyboard, for the page that the form leads to. */
export function rememberBox({ name, value }: Chosen): void {
  try {
    sessionStorage.setItem(key, JSON.stringify({ name, value }));
  } catch {
    // Storage can be forbidden; the focus then begins at the top of the page.
  }
}

/** Puts the focus on the box that was chosen on the page before, if one was. */
export function focusChosenBox(form: HTMLFormElement): void {
  const chosen = taken();
  const box = [...form.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')].find(
    ({ name, value, checked }) => checked && name === chosen?.name && value === chosen.value,
  );
  if (box === undefined) return;
  // On a narrow screen the facets are folded.
  box.closest('details.fold')?.setAttribute('open', '');
  box.focus();
}

function taken(): Chosen | null {
  try {
    const kept = sessionStorage.getItem(key);
    sessionStorage.removeItem(key);
    return kept === null ? null : JSON.parse(kept);
  } catch {
    return null;
  }
}
