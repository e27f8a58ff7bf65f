/** The part of the runtime that makes and names generic types. */
export interface GenericTypes {
  getTypeAlias(type: unknown): string;
  Class: { getCachedType(generic: GenericType, args: ArrayLike<unknown>): CachedType | null };
}

/** `List$1(String)` looks for the type it has made before in a list of all it has made. */
export function shortenGenericTypes(bridge: GenericTypes): void {
  const { getCachedType } = bridge.Class;
  const known = new Map<GenericType, Map<unknown, Map<unknown, CachedType>>>();
  bridge.Class.getCachedType = (generic, args) => {
    if (args.length > 2) return getCachedType.call(bridge.Class, generic, args);
    const quick = known.get(generic)?.get(args[0])?.get(args[1]);
    if (quick?.args.length === args.length) return quick;
    const found = getCachedType.call(bridge.Class, generic, args);
    if (!found) return found;
    if (generic.$$name === 'System.Collections.Generic.Dictionary$2') shortenDictionary(bridge, found);
    const byFirst = known.get(generic) ?? new Map<unknown, Map<unknown, CachedType>>();
    known.set(generic, byFirst);
    const bySecond = byFirst.get(args[0]) ?? new Map<unknown, CachedType>();
    byFirst.set(args[0], bySecond);
    bySecond.set(args[1], found);
    return found;
  };
}

/** The dictionary puts the names of its comparer's methods together anew for each key it looks up. */
function shortenDictionary(bridge: GenericTypes, { type, args }: CachedType): void {
  const dictionary = type.prototype as Dictionary;
  const { FindEntry } = dictionary;
  const alias = bridge.getTypeAlias(args[0]);
  const hashName = `System$Collections$Generic$IEqualityComparer$1$${alias}$getHashCode2`;
  const equalsName = `System$Collections$Generic$IEqualityComparer$1$${alias}$equals2`;
  dictionary.FindEntry = function (this: Dictionary, key) {
    const { buckets, entries, comparer, isSimpleKey } = this;
    if (key === null || key === undefined || isSimpleKey || !buckets) return FindEntry.call(this, key);
    const hashOf = comparer?.[hashName];
    const areEqual = comparer?.[equalsName];
    if (!comparer || !hashOf || !areEqual) return FindEntry.call(this, key);
    const hash = (hashOf.call(comparer, key) as number) & 0x7fffffff;
    for (let at = buckets[hash % buckets.length] ?? -1; at >= 0; ) {
      const entry = entries[at] as DictionaryEntry;
      if (entry.hashCode === hash && areEqual.call(comparer, entry.key, key)) return at;
      at = entry.next;
    }
    return -1;
  };
}

interface GenericType {
  $$name: string;
  $cache: CachedType[];
}

interface CachedType {
  type: { prototype: object };
  args: unknown[];
}

interface Dictionary {
  isSimpleKey: boolean;
  buckets: number[] | null;
  entries: DictionaryEntry[];
  comparer: Record<string, (...keys: unknown[]) => unknown> | null;
  FindEntry(key: unknown): number;
}

interface DictionaryEntry {
  hashCode: number;
  next: number;
  key: unknown;
}
