import { editDistance } from '../../case/edit-distance.ts';
import type { FoldedText } from './folded-text.ts';

export interface LookAlike {
  kind: 'tlp' | 'redact' | 'record';
  /** Offsets in the original of the folded text. */
  start: number;
  end: number;
}

/** What a text means: prose as written, prose as it is shown, or code. */
export type Reading = 'source' | 'shown' | 'code';

interface Pattern {
  kind: LookAlike['kind'];
  in: readonly Reading[];
  pattern: RegExp;
  /** Whether the first group has to be nearly one of these words. */
  near?: readonly string[];
}

const prose = ['source', 'shown'] as const;
const levels = 'clear|green|amber|red|white';

const patterns: readonly Pattern[] = [
  { kind: 'tlp', in: prose, pattern: /(?<!:):{2,}\s{0,9}tlp/g },
  { kind: 'tlp', in: prose, pattern: /:\s{0,9}tlp\s{0,9}[[{]/g },
  { kind: 'tlp', in: prose, pattern: /(?<![a-z0-9])tlp\s{0,9}\{\s{0,9}[a-z_-]{0,20}\s{0,9}=/g },
  {
    kind: 'tlp',
    in: prose,
    pattern: new RegExp(`\\{\\s{0,9}(?:level|lvl|tlp)\\s{0,9}[=:]\\s{0,9}\\W{0,2}(?:${levels})`, 'g'),
  },
  {
    kind: 'tlp',
    in: prose,
    pattern: new RegExp(
      `(?<![:a-z0-9]):{2,}\\s{0,9}(?:tpl|ltp|plt|tl|lp|t1p|t+l+p+|${levels})(?![a-z0-9])`,
      'g',
    ),
  },
  { kind: 'redact', in: [...prose, 'code'], pattern: /:\s{0,3}redact\s{0,3}[[{(]/g },
  { kind: 'redact', in: prose, pattern: /(?<![a-z0-9]):\s?redact(?![a-z])/g },
  { kind: 'redact', in: prose, pattern: /(?<![a-z0-9])redact\[(?!\^)/g },
  { kind: 'redact', in: [...prose, 'code'], pattern: /\{\s{0,9}keep[\s_-]{0,3}for\b/g },
  { kind: 'redact', in: prose, pattern: /keep_for\s{0,3}[=:]/g },
  { kind: 'redact', in: prose, pattern: /:([a-z_-]{5,12})\s{0,3}[[{]/g, near: ['redact'] },
  {
    kind: 'record',
    in: ['source'],
    pattern: /(?<![:\\]):{1,9}\s{0,3}([a-z]{4,12})\s{0,3}\{\s{0,3}#/g,
    near: ['finding', 'query', 'evidence'],
  },
  {
    kind: 'record',
    in: ['source'],
    pattern: /(?<![\w:\\]):{2,9}([a-z]{4,12})[^\S\n]{0,3}[[{]/g,
    near: ['finding', 'query', 'evidence'],
  },
  {
    kind: 'record',
    in: ['source'],
    pattern: /(?<![^\s>*+.-]):{2,9}\s?(?:finding|query|evidence)(?![a-z0-9_:])/g,
  },
];

/** Everything in a text that could be meant as one of our directives. */
export function lookAlikes({ text, at }: FoldedText, reading: Reading): LookAlike[] {
  const found: LookAlike[] = [];
  for (const { kind, in: readings, pattern, near } of patterns) {
    if (!readings.includes(reading)) continue;
    for (const match of text.matchAll(pattern)) {
      if (near && !near.some((word) => isNear(match[1] ?? '', word))) continue;
      found.push({ kind, start: at(match.index), end: at(match.index + match[0].length) });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function isNear(word: string, wanted: string): boolean {
  if (word.startsWith(wanted.slice(0, -1)) || editDistance(word, wanted) <= 1) return true;
  return [...word].sort().join('') === [...wanted].sort().join('');
}
