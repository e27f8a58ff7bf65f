import { lookupKey } from '../../../indicators/spelling/lookup-key.ts';
import { answerOf } from '../lookup/answer.ts';
import { type AnswerWords, answerItem, inCases } from '../lookup/answer-item.ts';
import type { KnownValue } from '../lookup/lookup.ts';
import { spellingItem } from '../lookup/spelling-item.ts';
import { foundCase } from './found-case.ts';
import { type HeldResults, heldResults } from './held-results.ts';
import { pagefind } from './pagefind.ts';
import { type ResultShape, type ResultWords, resultItem } from './result-item.ts';
import { isEmptyQuery, pagefindQuery, type SearchQuery } from './search-query.ts';

/** Where results go, and the words around them: attributes of the element that holds both. */
export interface Finder extends ResultShape {
  /** Holds the answer of the index of values, then the list of pages. */
  found: HTMLElement;
  status: HTMLElement;
  /** Cases shown at first, and with each "more". */
  cases: number;
  more: HTMLButtonElement | null;
}

type FinderWords = ResultWords &
  AnswerWords &
  Record<'idle' | 'searching' | 'none' | 'one' | 'found' | 'first' | 'failed', string>;

let latest = 0;

/** Searches and shows what is found: a value at once, then the pages. An answer that comes too late is dropped. */
export async function find(finder: Finder, query: SearchQuery): Promise<void> {
  const words: FinderWords = JSON.parse(finder.found.dataset.words ?? '{}');
  const turn = ++latest;
  const isStale = () => turn !== latest;
  if (isEmptyQuery(query)) {
    show(finder, null, [], words.idle);
    return;
  }
  if (finder.status.textContent === '' || finder.status.textContent === words.idle) {
    finder.status.textContent = words.searching;
  }
  // Facets say which cases are meant; the index of values knows nothing of them.
  const isValue = query.facets.size === 0 && (lookupKey(query.words)?.form ?? null) !== null;
  // Words are asked for at the same time; of a value, only where the answer is not all there is. What goes wrong is reported below.
  const early = isValue ? null : pagesWith(query, finder.cases).catch(() => null);
  const answer = query.facets.size > 0 ? null : await answerOf(query.words).catch(() => undefined);
  if (isStale()) return;
  const known = answer?.known ?? null;
  const saidOfValue = known === null ? '' : inCases(known, words);
  let head = answer && known !== null ? answerItem(answer, words, false) : null;
  if (head !== null) show(finder, head, [], saidOfValue);
  if (isValue && known !== null && namesEveryCase(known)) return;

  const held = await (early ?? pagesWith(query, finder.cases).catch(() => null));
  if (isStale()) return;
  if (held === null || answer === undefined) {
    show(finder, head, [], [saidOfValue, words.failed].filter(Boolean).join(' '));
    return;
  }
  const isNothing = held.pages.length === 0;
  const isAbsent = isNothing && answer !== null && known === null && !/\s/.test(query.words);
  if (head === null && answer !== null && isNothing)
    head = answerItem(answer, words, isAbsent) ?? (await spellingItem(query.words, words).catch(() => null));
  if (isStale()) return;
  const saidOfPages = isNothing ? words.none : saidOf(held, words);
  const said = isAbsent
    ? `${words.lookup.absent}.`
    : isNothing && known !== null
      ? saidOfValue
      : [saidOfValue, saidOfPages].filter(Boolean).join(' ');
  showPages(finder, { head, held, query, words, said, isStale });
}

/** The first pages that hold the words. */
async function pagesWith(query: SearchQuery, count: number): Promise<HeldResults> {
  const { results } = await (await pagefind()).search(...pagefindQuery(query));
  const held = heldResults(results, query.words, count);
  await held.load(count);
  return held;
}

/** Whether an answer leads to every case that has the value: the pages of these and the lists that name it say nothing new. */
function namesEveryCase({ cases, hits }: KnownValue): boolean {
  return new Set(hits.flatMap((hit) => hit.in?.slug ?? [])).size === cases;
}

function saidOf({ pages, total }: HeldResults, words: FinderWords): string {
  if (total === 1) return words.one;
  return total === null
    ? words.first.replace('{n}', String(pages.length))
    : words.found.replace('{n}', String(total));
}

interface Shown {
  head: HTMLElement | null;
  held: HeldResults;
  query: SearchQuery;
  words: FinderWords;
  said: string;
  isStale: () => boolean;
}

function showPages(finder: Finder, { head, held, query, words, said, isStale }: Shown): void {
  const items = (from: number) =>
    held.pages
      .slice(from, from + finder.cases)
      .map((page) => resultItem(foundCase(page, query.words), finder, words));
  const list = show(finder, head, items(0), said);
  const { more } = finder;
  if (more === null) return;
  const update = () => {
    more.hidden = held.isAll && list.children.length >= held.pages.length;
  };
  more.onclick = async () => {
    await held.load(list.children.length + finder.cases);
    if (isStale()) return;
    const added = items(list.children.length);
    list.append(...added);
    added[0]?.querySelector('a')?.focus();
    update();
  };
  update();
}

function show(
  { found, status, more }: Finder,
  head: HTMLElement | null,
  items: readonly HTMLElement[],
  said: string,
): HTMLElement {
  const list = document.createElement('ol');
  list.setAttribute('role', 'list');
  list.append(...items);
  // A head that is shown already stays, and with it the focus.
  for (const child of [...found.children]) if (child !== head) child.remove();
  if (head !== null && head.parentElement !== found) found.append(head);
  if (items.length > 0) found.append(list);
  status.textContent = said;
  // What the answer says itself is only told to those who do not see it appear.
  status.classList.toggle('vh', head?.textContent?.includes(said.replace(/\.$/, '')) ?? false);
  if (more !== null) more.hidden = true;
  return list;
}
