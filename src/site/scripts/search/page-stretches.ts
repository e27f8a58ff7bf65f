import type { PagefindPage } from './pagefind.ts';

/** A part of the text of a page that a match is shown by: a record, a section, or what is under a heading. */
export interface Stretch {
  /** Key of a word for the kind: `finding`, `query`, `evidence`, the section of a table row, or what the page is. */
  kind: string;
  /** Id as printed, such as `F1`; null for prose, and for a record whose author named it. */
  id: string | null;
  /** Null for the head of the page. */
  anchor: string | null;
  title: string | null;
  from: number;
  /** Where the title begins, and where the text after it does; `from` where there is none. */
  titleAt: number;
  textAt: number;
  end: number;
}

type Begun = Omit<Stretch, 'titleAt' | 'textAt' | 'end'> & { titleAt?: number | undefined };

/** The stretches of a page in order. Ids with a dot are the page's own and tell what follows. */
export function pageStretches({ anchors, meta }: PagefindPage, words: readonly string[]): Stretch[] {
  const page = meta.kind ?? 'case';
  const head = { kind: page, id: null, anchor: null, title: meta.title ?? null, from: 0 };
  const found: Begun[] = [{ ...head, titleAt: placeOf(head.title, words) }];
  const byId = new Map(anchors.map((anchor) => [anchor.id, anchor]));
  let section = page;
  let heading: { text: string } | undefined;
  for (const { element, id, text, location: from } of [...anchors].sort((a, b) => a.location - b.location)) {
    const add = (kind: string, printed: string | null, title?: { text: string; location: number }) =>
      found.push({
        kind,
        id: printed,
        anchor: id,
        title: title?.text ?? null,
        from,
        titleAt: title?.location,
      });
    if (element === 'section' && id.startsWith('case.')) {
      section = id.replace('case.', '');
      heading = byId.get(`${id}.title`);
      add(page, null, byId.get(`${id}.title`));
    } else if (element === 'div' && id.startsWith('case.background.')) {
      // The text goes on after a record that stands in it.
      found.push({ kind: page, id: null, anchor: id, title: heading?.text ?? null, from });
    } else if (element === 'article') add('finding', printedId(id), byId.get(`${id}.title`));
    else if (element === 'tr' && section === 'timeline') add(section, numberAt(words[from]));
    else if (element === 'tr') add(section, section === 'attack' ? technique(id) : printedId(id));
    else if (element === 'figure' && byId.has(`${id}.query`))
      add('query', printedId(id), byId.get(`${id}.query`));
    else if (element === 'figure') add('evidence', printedId(id));
    else if (/^h\d$/.test(element) && !id.includes('.')) {
      heading = { text };
      add(page, null, { text, location: from });
    }
  }
  return found.map((one, at) => ended(one, found[at + 1]?.from ?? words.length, words));
}

function ended({ titleAt, ...begun }: Begun, end: number, words: readonly string[]): Stretch {
  const { title, from, anchor, id, kind } = begun;
  if (title !== null && titleAt !== undefined && standsAt(title, titleAt, words))
    return { ...begun, titleAt, textAt: titleAt + title.split(/\s+/).length, end };
  // The id is the first word of a record, and its label says it.
  const names = [anchor ?? '', id ?? ''].map((name) => name.toLowerCase());
  const repeats = anchor !== null && kind !== 'case' && names.includes(bare(words[from]).toLowerCase());
  const textAt = repeats ? from + 1 : from;
  return { ...begun, titleAt: textAt, textAt, end };
}

/** Where a title stands first. */
function placeOf(title: string | null, words: readonly string[]): number | undefined {
  const place = title === null ? -1 : words.findIndex((_, at) => standsAt(title, at, words));
  return place === -1 ? undefined : place;
}

function standsAt(title: string, at: number, words: readonly string[]): boolean {
  const own = title.split(/\s+/);
  return own.every((word, n) => bare(words[at + n]) === bare(word));
}

/** A word without the full stop that Pagefind ends every element with. */
export function bare(word: string | undefined): string {
  return (word ?? '').replace(/\.$/, '');
}

/** `F1` for the anchor `f1`; null for a record that its author gave a name. */
function printedId(anchor: string): string | null {
  return /^[a-z]+\d+$/.test(anchor) ? anchor.toUpperCase() : null;
}

/** `T1560.001` for the anchor of a row of the technique. */
function technique(anchor: string): string {
  return anchor.toUpperCase().replace('-', '.');
}

/** The number of an event, the first word of its row. */
function numberAt(word: string | undefined): string | null {
  return /^\d+\.?$/.test(word ?? '') ? bare(word) : null;
}
