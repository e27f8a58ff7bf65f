import { decodeHTML } from 'entities';
import type { Notation, Piece } from './notation.ts';

/** Character references of HTML and XML, by name or number, the semicolon forgotten or not. */
export const characterReferences: Notation = {
  hint: /&(?:#|[a-z])/i,
  read: (text) => {
    const pieces: Piece[] = [];
    for (const { 0: found, index } of text.matchAll(
      /&(?:#\d{1,8}|#x[0-9a-f]{1,8}|[a-z][a-z0-9]{1,31});?/gi,
    )) {
      const shown = decodeHTML(found);
      if (shown !== found) pieces.push({ start: index, end: index + found.length, shown });
    }
    return pieces.length === 0 ? [] : [pieces];
  },
};
