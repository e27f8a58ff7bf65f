import { refangAddress } from '../../../indicators/refang-address.ts';
import { everyCase } from '../../every-case.ts';
import type { PagefindPage } from './pagefind.ts';

/** A page that matches, a case as a rule, with the records that do. */
export interface FoundCase {
  url: string;
  title: string;
  meta: Record<string, string>;
  records: FoundRecord[];
}

export interface FoundRecord {
  /** Key of a word for the kind: `finding`, `query`, `evidence`, the section of a table row, or what the page is. */
  kind: string;
  /** Id as printed, such as `F1`; null for prose. */
  id: string | null;
  url: string;
  title: string | null;
  excerpt: Excerpt;
}

/** Text in pieces, of which some matched. */
export type Excerpt = { text: string; match: boolean }[];

const excerptWords = 24;
const wordsBefore = 6;

/** Groups the matches of a page by the record they stand in, best first: the one with the most matches. */
export function foundCase(page: PagefindPage): FoundCase {
  const words = page.content.split(/\s+/);
  const records = recordsOf(page);
  const hits = new Map<Stretch, number[]>();
  for (const location of page.locations.filter((at) => !isEveryCase(words[at]))) {
    const record = records.findLast(({ from }) => from <= location);
    if (record !== undefined) hits.set(record, [...(hits.get(record) ?? []), location]);
  }
  const found = [...hits].sort(([, a], [, b]) => b.length - a.length);
  return {
    url: page.url,
    title: page.meta.title ?? page.url,
    meta: page.meta,
    records: found.map(([record, locations]) => ({
      kind: record.kind,
      id: record.id,
      title: record.title,
      url: record.anchor === null ? page.url : `${page.url}#${record.anchor}`,
      excerpt: excerpt(words, locations, record, records[records.indexOf(record) + 1]?.from ?? words.length),
    })),
  };
}

interface Stretch {
  kind: string;
  id: string | null;
  anchor: string | null;
  title: string | null;
  from: number;
}

/** Where each record, section and heading of the prose begins. Ids with a dot are the page's own and tell what follows. */
function recordsOf({ anchors, meta }: PagefindPage): Stretch[] {
  const page = meta.kind ?? 'case';
  const records: Stretch[] = [{ kind: page, id: null, anchor: null, title: null, from: 0 }];
  const texts = new Map(anchors.map(({ id, text }) => [id, text]));
  let section = page;
  for (const { element, id, location: from } of [...anchors].sort((a, b) => a.location - b.location)) {
    if (element === 'section' && id.startsWith('case.')) {
      section = id.replace('case.', '');
      records.push({ kind: page, id: null, anchor: id, title: texts.get(`${id}.title`) ?? null, from });
    }
    const record = (kind: string, title: string | null) =>
      records.push({ kind, id: printedId(kind, id), anchor: id, title, from });
    if (element === 'article') record('finding', texts.get(`${id}.title`) ?? null);
    else if (element === 'tr') record(section, null);
    else if (element === 'figure' && texts.has(`${id}.query`))
      record('query', texts.get(`${id}.query`) ?? null);
    else if (element === 'figure') record('evidence', null);
    else if (/^h\d$/.test(element) && !id.includes('.')) {
      records.push({ kind: page, id: null, anchor: id, title: texts.get(id) ?? null, from });
    }
  }
  return records;
}

/** Whether a word is the live spelling of the defanged one after it: indexed, so that it is found, but not shown. */
function isLiveTwin(word: string | undefined, next: string | undefined): boolean {
  return word !== undefined && next !== undefined && refangAddress(next) === word;
}

/** Pagefind ends an attribute that it indexes with a full stop. */
function isEveryCase(word: string | undefined): boolean {
  return word === everyCase || word === `${everyCase}.`;
}

/** An anchor as the page prints it: `F1`, and `T1560.001` for a technique. */
function printedId(kind: string, anchor: string): string {
  return kind === 'attack' ? anchor.toUpperCase().replace('-', '.') : anchor.toUpperCase();
}

function excerpt(
  words: readonly string[],
  locations: readonly number[],
  record: Stretch,
  end: number,
): Excerpt {
  const first = Math.min(...locations);
  const from = Math.max(record.from, Math.min(first - wordsBefore, end - excerptWords));
  const matched = new Set(locations);
  const pieces: Excerpt = [];
  for (let at = from; at < Math.min(end, from + excerptWords); at++) {
    if (isEveryCase(words[at]) || isLiveTwin(words[at], words[at + 1])) continue;
    pieces.push({ text: words[at] ?? '', match: matched.has(at) });
  }
  return pieces;
}
