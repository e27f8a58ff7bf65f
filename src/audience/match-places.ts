import { createContext, Script } from 'node:vm';

/** Where something was found, and what. */
export interface MatchPlace {
  start: number;
  end: number;
  value: string;
}

const windowLength = 65_536;
const overlap = 16_384;

/**
 * All matches of a global pattern. A long text is searched in windows that overlap, so that the time grows with the
 * length alone; matches of up to 16,384 characters are found wherever they stand.
 */
export function matchPlaces(pattern: RegExp, text: string): MatchPlace[] {
  const found: MatchPlace[] = [];
  for (let from = 0; ; from += windowLength - overlap) {
    const part = text.length <= windowLength ? text : text.slice(from, from + windowLength);
    for (const { 0: value, index } of part.matchAll(pattern)) {
      if (value !== '') found.push({ start: from + index, end: from + index + value.length, value });
    }
    if (from + windowLength >= text.length) return found;
  }
}

/** Like `matchPlaces`, for patterns that could take very long; null when it took more than `milliseconds`. */
export function timedMatchPlaces(pattern: RegExp, text: string, milliseconds: number): MatchPlace[] | null {
  asked.pattern = pattern;
  asked.text = text;
  asked.found = null;
  try {
    search.runInContext(context, { timeout: milliseconds });
    return asked.found;
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return null;
    throw error;
  }
}

// Node can end a regular expression only in a script with a timeout; a context costs more than most searches.
const asked: { pattern: RegExp; text: string; found: MatchPlace[] | null } = {
  pattern: /$/g,
  text: '',
  found: null,
};
const context = createContext({
  find: () => {
    asked.found = matchPlaces(asked.pattern, asked.text);
  },
});
const search = new Script('find()');
