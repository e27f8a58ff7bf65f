import { type LinearPattern, linearPattern } from './linear-pattern.ts';
import type { Redaction } from './site-config.ts';

/**
 * What a redaction looks for. Both forms match in any case: logs spell hosts and accounts in every way, and a spelling
 * that slips through is worse than one too many. A blank of `find` stands for any run of blanks and of what names have in
 * its place (`john.doe`, `john-doe.png`), a backslash for any number of them and of slashes, since KQL and JSON double it and
 * addresses turn it around.
 */
export function redactionPattern({
  find,
  pattern,
}: Pick<Redaction, 'find' | 'pattern'>): RegExp | LinearPattern {
  if (pattern !== undefined) {
    const found = linearPattern(pattern);
    // A pattern that cannot be used is an error of `casebook.yaml`; until it is corrected, it hides every text.
    return 'message' in found ? /.+/gsu : found;
  }
  const written = (find ?? '').normalize('NFC').replace(/[\^$.*+?()[\]{}|/]/g, '\\$&');
  const literal = written.replace(/\\(?![\^$.*+?()[\]{}|/])/g, '[\\\\/]+').replace(/\s+/g, '[\\s+._-]+');
  // A run of blanks or backslashes that is long and leads to nothing would be tried from each of its places.
  const linear = /\[\\\\\/\]\+|\\s/.test(literal) ? linearPattern(literal, Number.POSITIVE_INFINITY) : null;
  if (linear === null || 'message' in linear) return new RegExp(literal, 'giu');
  // A word is found many times faster than what stands around it.
  const words = written.split(/\s+|\\(?![\^$.*+?()[\]{}|/])/);
  const hint = new RegExp(words.toSorted((a, b) => b.length - a.length)[0] ?? '', 'iu');
  return { matches: (text) => (hint.test(text) ? linear.matches(text) : []) };
}
