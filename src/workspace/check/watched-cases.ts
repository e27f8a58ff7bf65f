import type { CaseSource } from '../../case/read-case.ts';

/** The cases of a content as a rule sees them, with a memory of what it looked at. */
export interface WatchedCases {
  view: ReadonlyMap<string, CaseSource>;
  /** Forgets what was looked at so far. */
  forget(): void;
  /** Whether everything that was looked at is still the same. */
  unchanged(): boolean;
}

/** Watches what is read of the cases; `current` gives those of the moment, a new map whenever one of them changed. */
export function watchedCases(current: () => ReadonlyMap<string, CaseSource>): WatchedCases {
  const asked = new Map<string, CaseSource | undefined>();
  let slugs: string | null = null;
  let whole: ReadonlyMap<string, CaseSource> | null = null;

  const one = (slug: string) => {
    const found = current().get(slug);
    asked.set(slug, found);
    return found;
  };
  const all = () => {
    whole = current();
    return whole;
  };
  const names = () => [...current().keys()].join('\n');
  return {
    view: {
      get: one,
      has: (slug) => one(slug) !== undefined,
      keys: () => {
        slugs = names();
        return current().keys();
      },
      get size() {
        slugs = names();
        return current().size;
      },
      values: () => all().values(),
      entries: () => all().entries(),
      [Symbol.iterator]: () => all()[Symbol.iterator](),
      forEach: (call) => all().forEach(call),
    },
    forget: () => {
      asked.clear();
      slugs = null;
      whole = null;
    },
    unchanged: () =>
      (whole === null || whole === current()) &&
      (slugs === null || slugs === names()) &&
      [...asked].every(([slug, found]) => current().get(slug) === found),
  };
}
