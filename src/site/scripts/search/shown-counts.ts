import { type FilterCounts, pagefind } from './pagefind.ts';
import { isEmptyQuery, pagefindQuery, type SearchQuery } from './search-query.ts';

/** The numbers beside the boxes of a form. */
export interface ShownCounts {
  /** Has them keep up with what is searched for. */
  show(query: SearchQuery): Promise<void>;
}

/**
 * Counts are shown as soon as a box is chosen, or `form` says by a pointer, the focus or an opened fold that its facets are
 * looked at: they take more of the index than a first search with words alone should.
 */
export function shownCounts(form: HTMLFormElement): ShownCounts {
  const totals = new Map([...form.querySelectorAll('.facets .n')].map((shown) => [shown, shown.textContent]));
  let turn = 0;
  let asked = false;
  let latest: SearchQuery | null = null;

  const write = (text: (box: HTMLInputElement, shown: Element) => string) => {
    for (const label of form.querySelectorAll('.facets label')) {
      const [box, shown] = [label.querySelector('input'), label.querySelector('.n')];
      if (box === null || shown === null) continue;
      shown.textContent = text(box, shown);
      label.classList.toggle('zero', shown.textContent === '0');
    }
  };
  const show = async (query: SearchQuery) => {
    latest = query;
    const mine = ++turn;
    if (isEmptyQuery(query)) return write((_, shown) => totals.get(shown) ?? '');
    // A number of all cases would be taken for one of the results.
    if (query.facets.size === 0 && !asked) return write(() => '');
    const counts = await facetCounts(query).catch(() => null);
    if (mine !== turn) return;
    write(({ name, value }) => (counts === null ? '' : `${counts[name]?.[value] ?? 0}`));
  };
  const ask = () => {
    if (asked) return;
    asked = true;
    if (latest !== null) void show(latest);
  };
  const fold = form.querySelector('details.fold');
  for (const event of ['pointerover', 'focusin']) fold?.addEventListener(event, ask, { once: true });
  fold?.addEventListener('toggle', ask, { once: true });
  return { show };
}

/**
 * Cases that each value of a facet would leave, by facet and value. A facet is counted as if nothing were chosen of it: its
 * values are alternatives, so another of them adds its cases.
 */
async function facetCounts(query: SearchQuery): Promise<FilterCounts> {
  const api = await pagefind();
  // Without this Pagefind counts only the facets that something is chosen of.
  await api.filters();
  const counts = async (facets: SearchQuery['facets']) =>
    (await api.search(...pagefindQuery({ ...query, facets }))).filters;
  const found = { ...(await counts(query.facets)) };
  for (const name of query.facets.keys()) {
    const others = new Map([...query.facets].filter(([other]) => other !== name));
    found[name] = (await counts(others))[name] ?? {};
  }
  return found;
}
