import { redactionPattern } from '../../case/redaction-pattern.ts';
import type { Redaction } from '../../case/site-config.ts';
import { type MatchPlace, matchPlaces } from './match-places.ts';
import type { PrivateDetail } from './private-details.ts';
import type { TextView } from './text-view.ts';

/** Looks for one thing that may have to be replaced. */
export interface RedactionSearch {
  replace: string;
  /** Where a text holds it, in any of its readings; the places may overlap. */
  find(readings: readonly TextView[]): MatchPlace[];
  /** Whether its pattern took too long on some text. */
  slow(): boolean;
}

const patience = (text: string) => 1000 + Math.ceil(text.length / 100);

/**
 * A search for a redaction of `casebook.yaml`. A pattern that computes for more than a second on a text (longer on a long one) is
 * not tried again: from then on every text counts as holding it, whole.
 */
export function redactionSearch(redaction: Redaction): RedactionSearch {
  const pattern = redactionPattern(redaction);
  let slow = false;
  return search(
    redaction.replace,
    (text) => {
      const found = slow ? null : matchPlaces(pattern, text, patience(text));
      slow = found === null;
      return found ?? [{ start: 0, end: text.length, value: '' }];
    },
    () => slow,
  );
}

export function privateDetailSearch({ pattern, hint, replace, counts }: PrivateDetail): RedactionSearch {
  return search(
    replace,
    (text) =>
      (hint?.test(text) === false ? [] : (matchPlaces(pattern, text) ?? [])).filter(({ value, start }) =>
        counts(value, text.slice(Math.max(0, start - 40), start)),
      ),
    () => false,
  );
}

function search(
  replace: string,
  places: (text: string) => MatchPlace[],
  slow: () => boolean,
): RedactionSearch {
  return {
    replace,
    find: (readings) =>
      readings.flatMap((reading) =>
        places(reading.text).map(({ start, end, value }) => ({ ...reading.written(start, end), value })),
      ),
    slow,
  };
}
