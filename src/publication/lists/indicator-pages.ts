import { indicatorTypes } from '../../case/records/indicator.ts';
import { indicatorKey } from '../../indicators/indicator-key.ts';
import { defang } from '../../indicators/spelling/defang.ts';
import { indicatorHtmlParts } from '../../indicators/spelling/indicator-html-parts.ts';
import { refang } from '../../indicators/spelling/refang.ts';
import type { TimeView } from '../page/case-page.ts';
import { timeView } from '../page/time-view.ts';
import type { PublishedCase } from '../published-case.ts';
import type { IndicatorEntry } from './indicator-entry.ts';

/**
 * The indicators of all published cases by type, in the order of the types; within a type those of most cases first. Two
 * spellings of one indicator are one entry, shown as the newest case writes it.
 */
export function indicatorEntries(cases: readonly Pick<PublishedCase, 'of' | 'card'>[]): IndicatorEntry[] {
  const found = new Map<string, IndicatorEntry>();
  for (const { of, card } of cases) {
    for (const { id, type, value, role, description, first_seen, last_seen } of of.indicators) {
      const key = indicatorKey(type, value);
      const known = found.get(key);
      const record = { id, href: `${card.href}#${id.toLowerCase()}`, case: card };
      found.set(key, {
        type,
        value: known?.value ?? refang(type, value),
        shown: known?.shown ?? indicatorHtmlParts(defang(type, value)),
        roles: [...new Set([...(known?.roles ?? []), ...(role === undefined ? [] : [role])])],
        description: known?.description ?? description ?? null,
        first: outer(known?.first ?? null, first_seen ?? last_seen, -1),
        last: outer(known?.last ?? null, last_seen ?? first_seen, 1),
        records: [...(known?.records ?? []), record],
      });
    }
  }
  const casesOf = (entry: IndicatorEntry) => new Set(entry.records.map((record) => record.case.slug)).size;
  return [...found.values()].toSorted(
    (a, b) =>
      indicatorTypes.indexOf(a.type) - indicatorTypes.indexOf(b.type) ||
      casesOf(b) - casesOf(a) ||
      (a.value < b.value ? -1 : 1),
  );
}

/** Of two times the earlier with `side` -1, the later with 1. */
function outer(known: TimeView | null, written: string | undefined, side: 1 | -1): TimeView | null {
  const found = written === undefined ? null : timeView(written);
  if (found === null || known === null) return found ?? known;
  return (found.at - known.at) * side > 0 ? found : known;
}
