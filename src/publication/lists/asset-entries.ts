import type { ProjectedCase } from '../../audience/projected-case.ts';
import type { CaseCard } from '../page/case-page.ts';
import type { PublishedCase } from '../published-case.ts';

type Asset = ProjectedCase['assets'][number];

/** An asset as all published cases know it together. */
export interface AssetEntry {
  type: Asset['type'];
  /** As the newest case writes it. */
  name: string;
  /** Other names that cases give it. */
  aliases: readonly string[];
  /** Its records, newest case first; `href` leads from anywhere on the site. */
  records: readonly {
    id: string;
    href: string;
    role: string | null;
    compromised: Asset['compromised'] | null;
    case: CaseCard;
  }[];
}

/** Assets of all published cases: those of most cases first, then by name. Two are one when they share a type and a name or alias. */
export function assetEntries(cases: readonly Pick<PublishedCase, 'of' | 'card'>[]): AssetEntry[] {
  const found = new Set<Known>();
  const byName = new Map<string, Known>();
  for (const { of, card } of cases) {
    for (const { id, type, name, aliases = [], role = null, compromised = null } of of.assets) {
      const keys = [name, ...aliases].map((one) => `${type} ${one.toLowerCase()}`);
      const named = keys.flatMap((key) => byName.get(key) ?? []);
      const [entry = { type, name, names: new Set<string>(), records: [] }, ...same] = new Set(named);
      for (const other of same) {
        found.delete(other);
        for (const one of other.names) entry.names.add(one);
        entry.records.push(...other.records);
        for (const [key, value] of byName) if (value === other) byName.set(key, entry);
      }
      for (const key of keys) byName.set(key, entry);
      for (const one of [name, ...aliases]) entry.names.add(one);
      entry.records.push({ id, href: `${card.href}#${id.toLowerCase()}`, role, compromised, case: card });
      found.add(entry);
    }
  }
  return [...found]
    .map(({ type, name, names, records }) => ({
      type,
      name,
      aliases: [...names].filter((one) => one.toLowerCase() !== name.toLowerCase()),
      records,
    }))
    .toSorted((a, b) => casesOf(b) - casesOf(a) || compare(a.name, b.name) || compare(a.type, b.type));
}

interface Known {
  type: Asset['type'];
  name: string;
  names: Set<string>;
  records: AssetEntry['records'][number][];
}

function casesOf({ records }: AssetEntry): number {
  return new Set(records.map((record) => record.case.slug)).size;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
