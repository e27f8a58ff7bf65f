import { matchedPieces } from './matched-pieces.ts';
import type { Notation } from './notation.ts';

// Two kinds of quotes that touch are a literal in a literal.
const between = /["']\s{0,40}[+&.]\s{0,40}[hH]?@?["']|["']\s{1,40}[hH]?@?["']|"[hH]?@?"|'[hH]?@?'/g;

// The arguments of a call, and the cells of a row.
const listed = /["']\s{0,40},\s{0,40}[hH]?@?["']/g;

/** Literals that stand beside each other, are added up or listed: `"srv" "-07"`, `'srv' + @'-07'`, `"srv" h"-07"`, `strcat("srv", "-07")`. */
export const joinedLiterals: Notation = {
  hint: new RegExp(`${between.source}|${listed.source}`),
  read: (text) => {
    const added = matchedPieces(text, between, () => '');
    return /\b(?:strcat\w*|concat\w*|join|format)\b|-f\b/i.test(text)
      ? [...added, ...matchedPieces(text, new RegExp(`${between.source}|${listed.source}`, 'g'), () => '')]
      : added;
  },
};
