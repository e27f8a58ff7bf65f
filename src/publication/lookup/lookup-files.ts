import { createHash } from 'node:crypto';
import type { PublishedFile } from '../files/published-file.ts';
import type { CaseCard } from '../page/case-page.ts';
import { backwards } from './backwards.ts';
import type { LookupCase, LookupManifest, LookupShard } from './lookup-data.ts';
import type { IndexedValue } from './lookup-index.ts';

/** Sizes that files are cut at, in bytes of JSON: a search loads one of the first kind, and one of each second when it finds nothing. */
const valueBytes = 16_000;
const spellingBytes = 6_000;

/** The index as files under `lookup/`; the same bytes for the same content. `values` are sorted by key. */
export function lookupFiles(values: readonly IndexedValue[], spellings: readonly string[]): PublishedFile[] {
  const shards = cut(values, ({ key }) => key, valueBytes, sizeOf);
  const spelt = (sortKey: (text: string) => string) =>
    cut(
      spellings.toSorted((a, b) =>
        sortKey(a) < sortKey(b) ? -1 : sortKey(a) > sortKey(b) ? 1 : a < b ? -1 : 1,
      ),
      sortKey,
      spellingBytes,
      (text) => text.length + 3,
    );
  const begins = spelt((text) => text.toLowerCase());
  const ends = spelt(backwards);
  const texts = new Map([
    ...shards.map(({ items }, at): [string, string] => [`values-${at}`, JSON.stringify(shardOf(items))]),
    ...begins.map(({ items }, at): [string, string] => [`begins-${at}`, JSON.stringify(items)]),
    ...ends.map(({ items }, at): [string, string] => [`ends-${at}`, JSON.stringify(items)]),
  ]);
  const starts = (all: readonly { start: string }[]) => all.map(({ start }) => start);
  const manifest: Omit<LookupManifest, 'version'> = {
    values: starts(shards),
    begins: starts(begins),
    ends: starts(ends),
    ranges: values.flatMap(({ key, value }) =>
      /^[46]:.*\//.test(key) ? [[key, value ?? key] as [string, string]] : [],
    ),
  };
  const hash = createHash('sha256').update(JSON.stringify(manifest));
  for (const [name, text] of texts) hash.update(`${name}\0${text}\0`);
  const version = hash.digest('hex').slice(0, 8);
  return [
    file('lookup/manifest.json', JSON.stringify({ version, ...manifest })),
    ...[...texts].map(([name, text]) => file(`lookup/${version}/${name}.json`, text)),
  ];
}

function cut<T>(
  sorted: readonly T[],
  keyOf: (one: T) => string,
  limit: number,
  bytesOf: (one: T) => number,
): { start: string; items: T[] }[] {
  const shards: { start: string; items: T[] }[] = [];
  let [bytes, before] = [0, ''];
  for (const one of sorted) {
    const own = bytesOf(one);
    const key = keyOf(one);
    let shard = shards.at(-1);
    if (shard === undefined || bytes + own > limit) {
      shard = { start: shards.length === 0 ? '' : between(before, key), items: [] };
      shards.push(shard);
      bytes = 0;
    }
    shard.items.push(one);
    bytes += own;
    before = key;
  }
  return shards;
}

/** The shortest beginning of `key` that sorts after `before`. */
function between(before: string, key: string): string {
  for (let length = 1; length < key.length; length++) {
    const start = key.slice(0, length);
    if (start > before) return start;
  }
  return key;
}

function sizeOf({ hits, ...value }: IndexedValue): number {
  const cards = new Set(hits.map(({ card }) => card));
  return (
    JSON.stringify(value).length +
    hits.reduce((sum, { card: _, ...hit }) => sum + JSON.stringify(hit).length + 12, 0) +
    // A case is written once in a file; values near each other are often of other cases.
    [...cards].reduce((sum, card) => sum + (card === null ? 0 : card.title.length + card.slug.length + 90), 0)
  );
}

function shardOf(values: readonly IndexedValue[]): LookupShard {
  const places = new Map<CaseCard, number>();
  const placeOf = (card: CaseCard) => {
    const place = places.get(card) ?? places.size;
    places.set(card, place);
    return place;
  };
  const written = values.map(({ hits, ...value }) => ({
    ...value,
    hits: hits.map(({ card, ...hit }) => ({ ...(card === null ? {} : { case: placeOf(card) }), ...hit })),
  }));
  return { cases: [...places.keys()].map(lookupCase), values: written };
}

function lookupCase({ slug, title, number, date, status, verdict }: CaseCard): LookupCase {
  return { slug, title, number, date, status, verdict };
}

function file(path: string, text: string): PublishedFile {
  return { path, type: 'application/json', bytes: async () => new TextEncoder().encode(text) };
}
