import { matchedPieces } from './matched-pieces.ts';
import type { Notation } from './notation.ts';

/** Tags and comments of HTML and XML within a text: `srv-<b>07</b>`, `srv<wbr>-07`, `srv-<!-- -->07`. */
export const markupTags: Notation = {
  hint: /<(?:!--|\/?[a-z])/i,
  read: (text) => matchedPieces(text, /(?:<\/?[a-z][^<>]{0,400}>|<!--[^>]{0,400}-->)+/gi, () => ''),
};
