import { spellingSearch } from '../../audience/redaction/spelling-search.ts';
import { textReadings } from '../../audience/redaction/text-readings.ts';
import type { SiteConfig } from '../../case/site-config.ts';
import type { LoadedCase } from '../load/load-case.ts';

/** Where the redactions of a site hit, by their index in `casebook.yaml`. */
export interface RedactionHits {
  in(text: string): readonly number[];
  /** Those that hit in none of the cases nor in the settings. */
  unused(cases: Iterable<LoadedCase>): readonly number[];
  /** Those whose pattern took too long on some text of the cases or the settings. */
  slow(cases: Iterable<LoadedCase>): readonly number[];
}

/** Looks for redactions as projections do, in everything that cases hold; what a case holds is looked at once. */
export function redactionHits({ redactions = [], title, description = '' }: SiteConfig): RedactionHits {
  const searches = redactions.map((redaction) => spellingSearch(redaction));
  const known = new WeakMap<LoadedCase, readonly number[]>();
  const hits = (texts: Iterable<string>): readonly number[] => {
    const found = new Set<number>();
    for (const text of texts) {
      if (searches.length === 0) break;
      for (const { views } of textReadings(text)) {
        for (const [index, { find }] of searches.entries()) {
          // A pattern may hit in one text and take too long on another.
          const done = found.has(index) && redactions[index]?.pattern === undefined;
          if (!done && find(views).length > 0) found.add(index);
        }
      }
    }
    return [...found].sort((a, b) => a - b);
  };
  const hitsOf = (one: LoadedCase): readonly number[] => {
    const found = known.get(one) ?? hits(textsOf(one));
    known.set(one, found);
    return found;
  };
  const settings = () => hits([title, description]);
  return {
    in: (text) => hits([text]),
    unused(cases) {
      const found = new Set([...settings(), ...[...cases].flatMap(hitsOf)]);
      return [...searches.keys()].filter((index) => !found.has(index));
    },
    slow(cases) {
      settings();
      for (const one of cases) hitsOf(one);
      return [...searches.entries()].flatMap(([index, { slow }]) => (slow() ? [index] : []));
    },
  };
}

function* textsOf({ text, queryFiles, source, files }: LoadedCase): Iterable<string> {
  if (text !== null) yield text.text;
  for (const file of queryFiles.values()) yield file.text;
  for (const { results } of source?.case.queries ?? []) yield files.text(results ?? '') ?? '';
  for (const { file } of source?.case.evidence ?? []) yield files.text(file ?? '') ?? '';
}
