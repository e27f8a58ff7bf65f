import type { IndicatorEntry } from '../../publication/lists/indicator-entry.ts';

/** An indicator as the filters of the list look at it and show it; `/indicators/index.json` has all. */
export interface IndexedIndicator {
  type: string;
  value: string;
  shown: string;
  roles: readonly string[];
  description: string | null;
  /** First and last day it was seen, ISO dates. */
  seen: readonly string[];
  records: readonly { id: string; href: string; title: string }[];
  /** How many more cases have it. */
  more: number;
}

const casesListed = 5;

export function indicatorIndex(entries: readonly IndicatorEntry[]): IndexedIndicator[] {
  return entries.map(({ type, value, shown, roles, description, first, last, records }) => ({
    type,
    value,
    shown: shown.join(''),
    roles,
    description,
    seen: [...new Set([first, last].flatMap((time) => time?.date ?? []))],
    records: records.slice(0, casesListed).map(({ id, href, case: { title } }) => ({ id, href, title })),
    more: Math.max(0, records.length - casesListed),
  }));
}

/** The indicators of a type and a role that hold every word of a text in their value, raw or defanged, or description. */
export function filteredIndicators(
  entries: readonly IndexedIndicator[],
  { type, role, text }: { type: string; role: string; text: string },
): IndexedIndicator[] {
  const terms = text.toLowerCase().split(/\s+/);
  return entries.filter((entry) => {
    if (type !== '' && entry.type !== type) return false;
    if (role !== '' && !entry.roles.includes(role)) return false;
    const said = `${entry.value} ${entry.shown} ${entry.description ?? ''}`.toLowerCase();
    return terms.every((term) => said.includes(term));
  });
}
