/** What stands in place of values: with a `#`, a number that is the same wherever the value is. */
export interface Placeholders {
  learn(replace: string, value: string): void;
  of(replace: string, value: string): string;
}

/** Values learnt before the first one is asked for are numbered in their sorted order, later ones as they come. */
export function createPlaceholders(): Placeholders {
  const learnt = new Map<string, Set<string>>();
  const numbers = new Map<string, Map<string, number>>();
  const numbersOf = (replace: string) => {
    const known = numbers.get(replace);
    if (known !== undefined) return known;
    const sorted = [...(learnt.get(replace) ?? [])].sort();
    const given = new Map(sorted.map((value, index) => [value, index + 1]));
    numbers.set(replace, given);
    return given;
  };
  return {
    learn: (replace, value) => {
      if (!replace.includes('#')) return;
      const values = learnt.get(replace) ?? new Set();
      learnt.set(replace, values.add(spelling(value)));
    },
    of: (replace, value) => {
      if (!replace.includes('#')) return replace;
      const given = numbersOf(replace);
      const key = spelling(value);
      const number = given.get(key) ?? given.size + 1;
      given.set(key, number);
      return replace.replaceAll('#', () => String(number));
    },
  };
}

/** The same for all spellings of a value that a redaction takes as one. */
function spelling(value: string): string {
  return value
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s+._-]+/g, ' ')
    .replace(/\\+/g, '\\');
}
