import { domainToUnicode } from 'node:url';
import type { Notation, Piece } from './notation.ts';

/** Labels of international host names in Punycode: `xn--mller-kva`. */
export const hostLabels: Notation = {
  hint: /xn--/i,
  read: (text) => {
    const pieces: Piece[] = [];
    for (const { 0: found, index } of text.matchAll(/xn--[a-z0-9-]{1,59}/gi)) {
      const shown = domainToUnicode(found);
      if (shown !== '' && shown !== found.toLowerCase()) {
        pieces.push({ start: index, end: index + found.length, shown });
      }
    }
    return pieces.length === 0 ? [] : [pieces];
  },
};
