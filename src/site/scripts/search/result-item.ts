import { element } from './element.ts';
import type { Excerpt, FoundCase, FoundRecord } from './found-case.ts';

/** Words that results are labelled with. */
export interface ResultWords {
  kinds: Record<string, string>;
}

/** How much of a case a result shows. */
export interface ResultShape {
  /** Records at most. */
  records: number;
  /** Marks of a case, such as its severity, by what the index keeps of it; null where there is no room. */
  marks: ((meta: Record<string, string>) => readonly Node[]) | null;
}

/** A case in the results: its title, then the records that matched; where none did, what the case is about. */
export function resultItem(
  found: FoundCase,
  { records, marks }: ResultShape,
  words: ResultWords,
): HTMLElement {
  const item = element('li', 'result');
  const title = element('a', 'title', found.title);
  title.setAttribute('href', found.url);
  const facts = element(
    'small',
    '',
    [found.meta.date, found.meta.number, kindOf(found, words)].filter(Boolean).join(' '),
  );
  const head = element('p', 'result-head');
  head.append(title, ' ', facts);
  item.append(head);
  const shown = found.records.slice(0, records);
  const marked = marks?.(found.meta) ?? [];
  if (marked.length > 0) {
    const row = element('p', 'row marks');
    row.append(...marked.flatMap((mark) => [mark, ' ']));
    item.append(row);
  }
  if (shown.length === 0) {
    if (marks !== null && found.meta.summary !== undefined) item.append(element('p', '', found.meta.summary));
    return item;
  }
  const list = element('ul', '');
  list.setAttribute('role', 'list');
  list.append(...shown.map((record) => recordItem(record, words)));
  item.append(list);
  return item;
}

/** What a page is that is not a case. */
function kindOf({ meta: { kind } }: FoundCase, { kinds }: ResultWords): string | undefined {
  return kind === undefined ? undefined : kinds[kind];
}

function recordItem(record: FoundRecord, words: ResultWords): HTMLElement {
  const item = element('li', '');
  const link = element('a', '');
  link.setAttribute('href', record.url);
  const kind = element('span', 'label', words.kinds[record.kind] ?? record.kind);
  if (record.id !== null) kind.append(' ', element('span', 'id', record.id));
  const text = element('span', '');
  if (record.title !== null) {
    const title = element('b', '');
    title.append(...highlighted(record.title));
    text.append(title, ' ');
  }
  text.append(...highlighted(record.excerpt));
  link.append(kind, ' ', text);
  item.append(link);
  return item;
}

/** Pieces of an excerpt as text and `mark`; nothing in it is ever read as HTML. */
function highlighted(excerpt: Excerpt): (Node | string)[] {
  return excerpt.flatMap(({ text, match }) => [match ? element('mark', '', text) : text, ' ']);
}
