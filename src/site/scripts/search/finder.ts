import { foundCase } from './found-case.ts';
import { type PagefindResult, pagefind } from './pagefind.ts';
import { type ResultShape, type ResultWords, resultItem } from './result-item.ts';
import { isEmptyQuery, pagefindQuery, type SearchQuery } from './search-query.ts';

/** Where results go, and the words around them: attributes of the element that holds both. */
export interface Finder extends ResultShape {
  list: HTMLElement;
  status: HTMLElement;
  /** Cases shown at first, and with each "more". */
  cases: number;
  more: HTMLButtonElement | null;
}

type FinderWords = ResultWords & Record<'idle' | 'searching' | 'none' | 'one' | 'found' | 'failed', string>;

let latest = 0;

/** Searches and shows what is found; an answer that comes too late is dropped. */
export async function find(finder: Finder, query: SearchQuery): Promise<void> {
  const words: FinderWords = JSON.parse(finder.list.dataset.words ?? '{}');
  const turn = ++latest;
  const isStale = () => turn !== latest;
  if (isEmptyQuery(query)) {
    show(finder, [], words.idle);
    return;
  }
  if (finder.status.textContent === '' || finder.status.textContent === words.idle) {
    finder.status.textContent = words.searching;
  }
  try {
    const { results } = await (await pagefind()).search(...pagefindQuery(query));
    if (isStale()) return;
    const count = results.length;
    const said =
      count === 0 ? words.none : count === 1 ? words.one : words.found.replace('{n}', String(count));
    await showNext(finder, results, query.words, words, said, isStale);
  } catch {
    if (!isStale()) show(finder, [], words.failed);
  }
}

async function showNext(
  finder: Finder,
  results: readonly PagefindResult[],
  sought: string,
  words: FinderWords,
  said: string,
  isStale: () => boolean,
): Promise<void> {
  const items = async (from: number) => {
    const pages = await Promise.all(results.slice(from, from + finder.cases).map((result) => result.data()));
    return pages.map((page) => resultItem(foundCase(page, sought), finder, words));
  };
  const first = await items(0);
  if (isStale()) return;
  show(finder, first, said);
  const { more } = finder;
  if (more === null) return;
  const update = () => {
    more.hidden = finder.list.children.length >= results.length;
  };
  more.onclick = async () => {
    const added = await items(finder.list.children.length);
    if (isStale()) return;
    finder.list.append(...added);
    added[0]?.querySelector('a')?.focus();
    update();
  };
  update();
}

function show({ list, status, more }: Finder, items: readonly HTMLElement[], said: string): void {
  list.replaceChildren(...items);
  status.textContent = said;
  if (more !== null) more.hidden = true;
}
