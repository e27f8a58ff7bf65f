import { foldedText } from './folding.ts';

/** What stands in place of values: with a `#`, a number that is the same wherever the value is. */
export interface Placeholders {
  learn(replace: string, value: string): void;
  of(replace: string, value: string): string;
}

/** Values are numbered as they come, and not in an order of their own, which would tell of what they hide. */
export function createPlaceholders(): Placeholders {
  const numbers = new Map<string, Map<string, number>>();
  const numberOf = (replace: string, value: string): number => {
    const given = numbers.get(replace) ?? new Map<string, number>();
    numbers.set(replace, given);
    const key = spelling(value);
    const number = given.get(key) ?? given.size + 1;
    given.set(key, number);
    return number;
  };
  return {
    learn: (replace, value) => {
      if (replace.includes('#')) numberOf(replace, value);
    },
    of: (replace, value) => {
      if (!replace.includes('#')) return replace;
      const number = numberOf(replace, value);
      return replace.replaceAll('#', () => String(number));
    },
  };
}

/** The same for all spellings of a value that a redaction takes as one. */
function spelling(value: string): string {
  return foldedText(value)
    .toLowerCase()
    .replace(/^([0-9a-f]{8})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{12})$/, '$1$2$3$4$5')
    .replace(/[\s+._-]+/g, ' ')
    .replace(/\\+/g, '\\');
}
