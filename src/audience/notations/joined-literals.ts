import { matchedPieces } from './matched-pieces.ts';
import type { Notation } from './notation.ts';

// Two kinds of quotes that touch are a literal in a literal.
const between = /["']\s{0,40}[+&.]\s{0,40}[hH]?@?["']|["']\s{1,40}[hH]?@?["']|"[hH]?@?"|'[hH]?@?'/g;

/** Literals that stand beside each other or are added up: `"srv" "-07"`, `'srv' + @'-07'`, `"srv" h"-07"`. */
export const joinedLiterals: Notation = {
  hint: new RegExp(between.source),
  read: (text) => matchedPieces(text, between, () => ''),
};
