import { lookAlike } from '../redaction/folding.ts';
import { matchedPieces } from './matched-pieces.ts';
import type { Notation } from './notation.ts';

/** Invisible characters, composed and decomposed accents, full-width and mathematical letters, kinds of dashes and quotes. */
export const lookAlikes: Notation = {
  hint: /[^\0-\x7f]/,
  read: (text) =>
    matchedPieces(
      text,
      /[\u1100-\u11ff]+|(?:[\0-\x7f]\p{Default_Ignorable_Code_Point}*\p{M}|[^\0-\x7f])\p{M}*/gu,
      lookAlike,
    ),
};
