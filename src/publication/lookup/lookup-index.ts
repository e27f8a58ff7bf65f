import { lookupKey } from '../../indicators/spelling/lookup-key.ts';
import type { TablePage } from '../lists/table-page.ts';
import type { CaseCard } from '../page/case-page.ts';
import { timeView } from '../page/time-view.ts';
import type { HitKind, LookupHit, LookupValue } from './lookup-data.ts';
import type { Sighting } from './sighting.ts';

/** Places of a value that are listed; of the others only the number is known. */
const listedCases = 12;
/** Longest value that is shown as it is written. */
const longestValue = 160;

/** What the index knows of a value; hits name their case themselves. */
export interface IndexedValue extends Omit<LookupValue, 'hits'> {
  hits: PlacedHit[];
}

export interface PlacedHit extends Omit<LookupHit, 'case'> {
  card: CaseCard | null;
}

/** The index of all values while cases are added to it, the newest first. */
export interface LookupIndex {
  add(card: CaseCard, sightings: readonly Sighting[]): void;
  /** Sorted by key. */
  values(tables: readonly TablePage[]): IndexedValue[];
}

/** An empty index. */
export function lookupIndex(): LookupIndex {
  const found = new Map<string, IndexedValue>();
  const valueAt = (key: string, value: string) => {
    const known = found.get(key) ?? { key, cases: 0, places: 0, hits: [] };
    found.set(key, known);
    if (known.value === undefined && value.length <= longestValue) known.value = value;
    return known;
  };
  return {
    add(card, sightings) {
      for (const [key, own] of byKey(sightings)) {
        const best = own[0];
        if (best === undefined) continue;
        const entry = valueAt(key, best.value);
        entry.cases += 1;
        entry.places += own.length;
        const hits = own.map(({ value: _, ...hit }): PlacedHit => ({ ...hit, card }));
        entry.hits = [...entry.hits, ...hits].toSorted(byWeight).slice(0, listedCases);
      }
    },
    values(tables) {
      for (const { name, columns } of tables) {
        const page = `tables/${encodeURIComponent(name)}/`;
        const table = lookupKey(name);
        if (table !== null) valueAt(table.key, name).page = page;
        for (const column of columns.filter(({ queries }) => queries === 0)) {
          const key = lookupKey(column.name)?.key;
          if (key === undefined || found.has(key)) continue;
          const entry = valueAt(key, column.name);
          entry.page = page;
          entry.hits = [{ kind: 'column', of: name, card: null }];
        }
      }
      for (const value of found.values()) {
        const [first] = value.hits;
        if (first?.kind === 'attack' && first.of === undefined) value.page ??= `attack/${first.id}/`;
      }
      return [...found.values()].toSorted((a, b) => (a.key < b.key ? -1 : 1));
    },
  };
}

/** The sightings of a case by key, one for each record, the weightiest first. */
function byKey(sightings: readonly Sighting[]): Map<string, Sighting[]> {
  const records = new Map<string, Map<string, Sighting>>();
  for (const sighting of sightings) {
    const key = lookupKey(sighting.value)?.key;
    if (key === undefined) continue;
    const own = records.get(key) ?? new Map<string, Sighting>();
    records.set(key, own);
    const record = `${sighting.kind} ${sighting.id ?? ''}`;
    const known = own.get(record);
    own.set(record, known === undefined ? timed(sighting) : merged(known, timed(sighting)));
  }
  return new Map([...records].map(([key, own]) => [key, [...own.values()].toSorted(byWeight)]));
}

/** Two sightings at one record: what tells more, with the times of both. */
function merged(one: Sighting, other: Sighting): Sighting {
  const [more, less] = byWeight(one, other) <= 0 ? [one, other] : [other, one];
  const first = [more.first, less.first].filter((time) => time !== undefined).sort()[0];
  const last = [more.last, less.last]
    .filter((time) => time !== undefined)
    .sort()
    .at(-1);
  const { first: _, last: __, ...rest } = more;
  return { ...rest, ...(first && { first }), ...(last && { last }) };
}

/** With its times in UTC, so that they can be compared as text. */
function timed(sighting: Sighting): Sighting {
  const { first, last, ...rest } = sighting;
  const utc = (time: string | undefined) => (time === undefined ? undefined : timeView(time)?.iso);
  const [from, to] = [utc(first), utc(last)];
  return { ...rest, ...(from && { first: from }), ...(to && { last: to }) };
}

/** A value as a whole before a part, what a case judges before what it only names. */
function byWeight(a: Omit<LookupHit, 'case'>, b: Omit<LookupHit, 'case'>): number {
  return weight(a) - weight(b);
}

function weight({ kind, of, mentioned }: Omit<LookupHit, 'case'>): number {
  // Another name of an asset is the asset.
  const part = of === undefined ? 0 : kind === 'assets' ? 0.5 : 100;
  return (mentioned ? 200 : 0) + part + kinds.indexOf(kind);
}

const kinds: readonly HitKind[] = [
  'indicators',
  'assets',
  'attack',
  'case',
  'results',
  'query',
  'table',
  'column',
  'evidence',
  'finding',
  'timeline',
  'response',
  'background',
  'references',
];
