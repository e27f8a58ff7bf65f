import type { ProjectedCase } from '../../audience/projected-case.ts';
import { valuesInText } from '../../indicators/find/values-in-text.ts';
import type { QueryAnalysis } from '../../kql/query-analysis.ts';
import type { CasePage } from '../page/case-page.ts';
import { proseSightings } from './prose-sightings.ts';
import { querySightings, resultSightings } from './query-sightings.ts';
import { recordSightings } from './record-sightings.ts';
import type { Sighting } from './sighting.ts';
import { valueParts } from './value-parts.ts';

/** A case with its page, and what is needed to read what it publishes. */
export interface LookedUpCase {
  of: ProjectedCase;
  page: CasePage;
  /** Null for a query in another language. */
  analysis(query: ProjectedCase['queries'][number]): QueryAnalysis | null;
  /** The text of a file as it is published, by its address; null when it is none. */
  textAt(href: string): string | null;
}

/** Every value that a published case holds, with its place: records, queries, the rows and texts that it publishes, prose. */
export function caseSightings({ of, page, analysis, textAt }: LookedUpCase): Sighting[] {
  const found = [
    ...recordSightings(of, page),
    ...of.queries.flatMap((query) => querySightings(query, analysis(query))),
    ...of.queries.flatMap(({ id }) => {
      const results = page.queries.get(id)?.results ?? null;
      const csv = results === null ? null : textAt(results.href);
      return csv === null ? [] : resultSightings(id, csv);
    }),
    ...of.evidence.flatMap(({ id }): Sighting[] => {
      const view = page.evidence.get(id);
      const text = view?.kind === 'file' ? textAt(view.href) : null;
      const at = { kind: 'evidence', id, anchor: id.toLowerCase() } as const;
      return text === null ? [] : valuesInText(text).map((value) => ({ ...at, value }));
    }),
    ...proseSightings(of),
  ];
  const parts = found
    .filter((one) => one.of === undefined)
    .flatMap((one) => valueParts(one.value).map((value): Sighting => ({ ...one, value, of: one.value })));
  return [...found, ...parts];
}
