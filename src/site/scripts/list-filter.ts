/** What a filter form asks for, by the names of its fields; empty texts ask for nothing. */
export type Asked = Readonly<Record<string, string>>;

/**
 * Shows the matches of a group of filters in place of the whole list, and keeps what is asked for in the address. `show` fills
 * the matches and gives their number; it is asked again when the form changes before it answers.
 */
export function listFilter(show: (asked: Asked) => Promise<{ items: Element[]; total: number }>): void {
  const form = document.querySelector<HTMLElement>('[data-list-filter]');
  const matches = document.querySelector<HTMLElement>('[data-matches]');
  const whole = document.querySelector<HTMLElement>('[data-whole-list]');
  if (form === null || matches === null || whole === null) return;
  const fields = [...form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')];
  const { found = '', more = '' } = form.dataset;
  let latest = 0;

  const update = async () => {
    const own = ++latest;
    const asked = Object.fromEntries(fields.map(({ name, value }) => [name, value.trim()]));
    const address = new URL(location.href);
    for (const [name, value] of Object.entries(asked)) {
      if (value === '') address.searchParams.delete(name);
      else address.searchParams.set(name, value);
    }
    history.replaceState(null, '', address);
    const isAsked = Object.values(asked).some((value) => value !== '');
    matches.hidden = !isAsked;
    whole.hidden = isAsked;
    if (!isAsked) return;
    const { items, total } = await show(asked);
    if (own !== latest) return;
    matches.querySelector('[data-list]')?.replaceChildren(...items);
    const rest = total > items.length ? ` ${more.replace('{n}', String(items.length))}` : '';
    const said = matches.querySelector('[data-said]');
    if (said !== null) said.textContent = found.replace('{n}', String(total)) + rest;
  };
  for (const [name, value] of new URLSearchParams(location.search)) {
    const field = fields.find((one) => one.name === name);
    if (field !== undefined) field.value = value;
  }
  form.addEventListener('input', update);
  form.querySelector('[data-clear]')?.addEventListener('click', () => {
    for (const field of fields) field.value = '';
    void update();
  });
  void update();
}

/** A file of the site as data, loaded when it is first asked for. */
export function loadedOnce<Value>(address: string): () => Promise<Value> {
  let loaded: Promise<Value> | null = null;
  return () => {
    loaded ??= fetch(address).then((answer) => answer.json() as Promise<Value>);
    return loaded;
  };
}

/** A copy of the row that the page has for matches. */
export function matchRow(): HTMLElement {
  return document.querySelector('[data-rows] > li')?.cloneNode(true) as HTMLElement;
}

/** Fills the element of a row that a selector finds. */
export function fill(row: HTMLElement, selector: string, text: string, href?: string): void {
  const element = row.querySelector(selector);
  if (element === null) return;
  element.textContent = text;
  if (href !== undefined) element.setAttribute('href', href);
}
