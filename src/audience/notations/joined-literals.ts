import { matchedPieces } from './matched-pieces.ts';
import type { Notation } from './notation.ts';

const between = /["']\s{0,40}(?:[+&.]\s{0,40})?[hH]?@?["']/g;

/** Literals that stand beside each other or are added up: `"srv" "-07"`, `'srv' + @'-07'`, `"srv" h"-07"`. */
export const joinedLiterals: Notation = {
  hint: new RegExp(between.source),
  read: (text) => matchedPieces(text, between, () => ''),
};
