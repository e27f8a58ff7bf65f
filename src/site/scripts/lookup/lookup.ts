import './url-parse.ts';
import type {
  LookupCase,
  LookupHit,
  LookupManifest,
  LookupShard,
  LookupValue,
  SpellingShard,
} from '../../../publication/lookup/lookup-data.ts';

/** A value of the site with the cases it stands in. */
export interface KnownValue extends Omit<LookupValue, 'hits'> {
  hits: (Omit<LookupHit, 'case'> & { in: LookupCase | null })[];
}

/** The index of the values of the site. Only what a question needs is loaded, each file once. */
export interface Lookup {
  ranges: LookupManifest['ranges'];
  /** The value with this key; null when the site does not have it. */
  find(key: string): Promise<KnownValue | null>;
  /** Values with keys from `first` to `last`, in order, as far as they lie in two files. */
  between(first: string, last: string): Promise<KnownValue[]>;
  /** Words and values that begin, or end, about as this text does. */
  spellings(order: 'begins' | 'ends', sortKey: string): Promise<SpellingShard>;
}

let loading: Promise<Lookup> | null = null;

/** The index, its list of files loaded on the first call; fails where there is none. */
export function lookup(): Promise<Lookup> {
  loading ??= load().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

async function load(): Promise<Lookup> {
  const folder = `${import.meta.env.BASE_URL}lookup/`;
  // A list that is older than the site names files that are no longer there.
  const manifest: LookupManifest = await json(`${folder}manifest.json`, { cache: 'no-cache' });
  const files = new Map<string, Promise<unknown>>();
  const file = <T>(name: string): Promise<T> => {
    const known = files.get(name) ?? json(`${folder}${manifest.version}/${name}.json`);
    files.set(name, known);
    known.catch(() => files.delete(name));
    return known as Promise<T>;
  };
  const values = async (at: number): Promise<KnownValue[]> => {
    if (manifest.values.length === 0) return [];
    const shard: LookupShard = await file(`values-${at}`);
    return shard.values.map(({ hits, ...value }) => ({
      ...value,
      hits: hits.map(({ case: place, ...hit }) => ({
        ...hit,
        in: place === undefined ? null : (shard.cases[place] ?? null),
      })),
    }));
  };
  return {
    ranges: manifest.ranges,
    async find(key) {
      return (await values(placeOf(key, manifest.values))).find((value) => value.key === key) ?? null;
    },
    async between(first, last) {
      const [from, to] = [placeOf(first, manifest.values), placeOf(last, manifest.values)];
      const both = await Promise.all([...new Set([from, Math.min(to, from + 1)])].map(values));
      return both.flat().filter(({ key }) => first <= key && key <= last);
    },
    async spellings(order, sortKey) {
      const starts = manifest[order];
      return starts.length === 0 ? [] : file(`${order}-${placeOf(sortKey, starts)}`);
    },
  };
}

/** The file that has what sorts like `key`. */
function placeOf(key: string, starts: readonly string[]): number {
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? '') <= key) low = middle;
    else high = middle;
  }
  return low;
}

async function json<T>(address: string, options?: RequestInit): Promise<T> {
  const response = await fetch(address, options);
  if (!response.ok) throw new Error(`${response.status}`);
  return response.json();
}
