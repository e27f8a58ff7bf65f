import type { Redaction } from '../case/site-config.ts';
import { type MatchPlace, matchPlaces, timedMatchPlaces } from './match-places.ts';
import { isRisky, redactionPattern } from './redaction-pattern.ts';
import type { TextReading } from './text-readings.ts';

/** Looks for one redaction. */
export interface RedactionSearch {
  replace: string;
  /** Where a text holds it, in any of its readings; the places may overlap. */
  find(readings: readonly TextReading[]): MatchPlace[];
  /** Whether it was ever found. */
  used(): boolean;
  /** Whether its pattern took too long on some text. */
  slow(): boolean;
}

const patience = 500;

/**
 * A pattern that takes longer than half a second on a text is not tried again: from then on every text counts as holding
 * it, whole. `counts` says whether a value that was found is meant.
 */
export function createRedactionSearch(
  { find, pattern, replace }: Pick<Redaction, 'find' | 'pattern' | 'replace'>,
  counts: (value: string) => boolean = () => true,
): RedactionSearch {
  const regex = redactionPattern({ find, pattern });
  const risky = pattern !== undefined && isRisky(pattern);
  let used = false;
  let slow = false;
  const places = (text: string): MatchPlace[] => {
    const found = slow ? null : risky ? timedMatchPlaces(regex, text, patience) : matchPlaces(regex, text);
    slow = found === null;
    return found?.filter(({ value }) => counts(value)) ?? [{ start: 0, end: text.length, value: '' }];
  };
  return {
    replace,
    find: (readings) => {
      const found = readings.flatMap((reading) =>
        places(reading.text).map(({ start, end, value }) => ({ ...reading.written(start, end), value })),
      );
      used ||= found.length > 0;
      return found;
    },
    used: () => used,
    slow: () => slow,
  };
}
