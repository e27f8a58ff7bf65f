import type { Redaction } from '../../case/site-config.ts';
import { type RedactionSearch, redactionSearch } from './redaction-search.ts';
import { spellings } from './spellings.ts';

/** A search for a redaction of `casebook.yaml` that finds what `find` names in each of its spellings. */
export function spellingSearch(redaction: Redaction): RedactionSearch {
  const { find } = redaction;
  const searches = (find === undefined ? [find] : spellings(find)).map((spelling) =>
    redactionSearch(spelling === undefined ? redaction : { ...redaction, find: spelling }),
  );
  return {
    replace: redaction.replace,
    find: (readings) => searches.flatMap((search) => search.find(readings)),
    slow: () => searches.some(({ slow }) => slow()),
  };
}
