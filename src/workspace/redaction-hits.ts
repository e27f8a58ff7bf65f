import { redactionSearch } from '../audience/redaction-search.ts';
import { textReadings } from '../audience/text-readings.ts';
import type { SiteConfig } from '../case/site-config.ts';
import type { LoadedCase } from './load-case.ts';

/** Where the redactions of a site hit, by their index in `casebook.yaml`. */
export interface RedactionHits {
  in(text: string): readonly number[];
  /** Those that hit in none of the cases nor in the settings. */
  unused(cases: Iterable<LoadedCase>): readonly number[];
}

/** Looks for redactions as projections do, in everything that cases hold; what a case holds is looked at once. */
export function redactionHits({ redactions = [], title, description = '' }: SiteConfig): RedactionHits {
  const searches = redactions.map((redaction) => redactionSearch(redaction));
  const known = new WeakMap<LoadedCase, readonly number[]>();
  const hits = (texts: Iterable<string>): readonly number[] => {
    const found = new Set<number>();
    for (const text of texts) {
      if (found.size === searches.length) break;
      const readings = textReadings(text);
      for (const [index, { find }] of searches.entries()) {
        if (!found.has(index) && find(readings).length > 0) found.add(index);
      }
    }
    return [...found].sort((a, b) => a - b);
  };
  return {
    in: (text) => hits([text]),
    unused(cases) {
      const left = new Set(searches.keys());
      for (const index of hits([title, description])) left.delete(index);
      for (const one of cases) {
        if (left.size === 0) break;
        let found = known.get(one);
        if (found === undefined) {
          found = hits(textsOf(one));
          known.set(one, found);
        }
        for (const index of found) left.delete(index);
      }
      return [...left];
    },
  };
}

function* textsOf({ text, queryFiles, source, files }: LoadedCase): Iterable<string> {
  if (text !== null) yield text.text;
  for (const file of queryFiles.values()) yield file.text;
  for (const { results } of source?.case.queries ?? []) yield files.text(results ?? '') ?? '';
  for (const { file } of source?.case.evidence ?? []) yield files.text(file ?? '') ?? '';
}
