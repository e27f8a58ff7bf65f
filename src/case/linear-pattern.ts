import { RE2JS } from 're2js';

/** A regular expression that takes time in proportion to the text, whatever the text. */
export interface LinearPattern {
  /** All matches, in order; indexes count UTF-16 units, `end` is exclusive. */
  matches(text: string): Iterable<{ start: number; end: number }>;
}

/** Why a regular expression cannot be used, and what to write instead. */
export interface PatternProblem {
  message: string;
  fix: string;
}

const flags = RE2JS.CASE_INSENSITIVE | RE2JS.MULTILINE | RE2JS.LOOKBEHINDS;

/**
 * Reads a regular expression of JavaScript (flags `imu`) for an engine without backtracking. Lookahead and references to
 * groups are not among what such an engine can do. `largest` is in instructions of the engine; at 2,000 of them a text of
 * 65,536 characters takes about two seconds at worst.
 */
export function linearPattern(pattern: string, largest = 2000): LinearPattern | PatternProblem {
  const expected = `Unexpected \`pattern\` \`${pattern}\`, expected`;
  try {
    new RegExp(pattern, 'imu');
  } catch {
    return { message: `${expected} a regular expression`, fix: 'Correct the regular expression.' };
  }
  const written = translated(pattern);
  if (typeof written !== 'string') return { ...written, message: `${expected} ${written.message}` };
  let compiled: RE2JS;
  try {
    compiled = RE2JS.compile(written, flags);
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/^error parsing regexp: /, '') : '';
    return {
      message: `${expected} one that RE2 reads (${reason})`,
      fix: 'Write it in the syntax of RE2: at most 1,000 repeats, classes such as `\\p{L}` or `\\p{Greek}`.',
    };
  }
  if (compiled.programSize() > largest) {
    return {
      message: `${expected} a smaller one`,
      fix: 'Repeat less often, or without an upper limit: `{20,}` is smaller than `{20,1000}`.',
    };
  }
  return {
    *matches(text) {
      const matcher = compiled.matcher(withPlainLineEnds(text));
      while (matcher.find()) yield { start: matcher.start(), end: matcher.end() };
    },
  };
}

/** What is wrong with the pattern of a redaction; null when nothing is. */
export function patternProblem(pattern: string): PatternProblem | null {
  const found = linearPattern(pattern);
  if ('message' in found) return found;
  if (![...found.matches('')].some(({ start, end }) => start === end)) return null;
  return {
    message: 'Unexpected `pattern` that matches nothing at all, expected one that needs a character',
    fix: 'Make the pattern longer.',
  };
}

// RE2 knows one end of a line; a text keeps its length.
const withPlainLineEnds = (text: string) => text.replace(/[\r\u2028\u2029]/g, '\n');

// What JavaScript means by `\s`, and the rest; RE2 means ASCII alone.
const blanks =
  '\\t-\\r\\x20\\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}';
const noBlanks =
  '\\x00-\\x08\\x0e-\\x1f\\x21-\\x{9f}\\x{a1}-\\x{167f}\\x{1681}-\\x{1fff}\\x{200b}-\\x{2027}\\x{202a}-\\x{202e}' +
  '\\x{2030}-\\x{205e}\\x{2060}-\\x{2fff}\\x{3001}-\\x{fefe}\\x{ff00}-\\x{10ffff}';

const token =
  /\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|[pP]\{[^}]*\}|.)|\(\?<?[=!]|[[\]]|[^\\]/gsu;

/** The pattern in the syntax of RE2, or why it has none. */
function translated(pattern: string): string | PatternProblem {
  let result = '';
  let inClass = false;
  for (const [part] of pattern.matchAll(token)) {
    if (!inClass && (part === '(?=' || part === '(?!')) {
      return {
        message: 'one without lookahead',
        fix: `Match what follows too, or write \`\\b\`; with \`${part}…)\` a search could take forever.`,
      };
    }
    if (!inClass && /^\\[1-9k]/.test(part)) {
      return {
        message: 'one without a reference to a group',
        fix: `Write out what \`${part}\` repeats; with a reference a search could take forever.`,
      };
    }
    result += inClass && part === '[' ? '\\[' : (inRe2(part, inClass) ?? part);
    if (part === '[') inClass = true;
    else if (part === ']') inClass = false;
  }
  return RE2JS.translateRegExp(result);
}

function inRe2(part: string, inClass: boolean): string | null {
  if (part === '\\s') return inClass ? blanks : `[${blanks}]`;
  if (part === '\\S') return inClass ? noBlanks : `[${noBlanks}]`;
  if (part === '\\b') return inClass ? '\\x08' : null;
  if (part === '\\r' || part === '\r') return '\\n';
  if (part.startsWith('\\u')) {
    const [high = 0, low = 0] = part
      .split('\\u')
      .slice(1)
      .map((unit) => Number.parseInt(unit, 16));
    return low === 0 ? null : `\\x{${(0x10000 + ((high - 0xd800) << 10) + low - 0xdc00).toString(16)}}`;
  }
  const named = /^(\\[pP]\{)(?:Script|sc|Script_Extensions|scx|General_Category|gc)=([^}]*\})$/.exec(part);
  return named === null ? null : `${named[1]}${named[2]}`;
}
