import type { Notation, Piece } from './notation.ts';

const number =
  '(?:\\[char\\][ \\t]*|\\bchrw?\\$?[ \\t]*\\([ \\t]*|\\bchar[ \\t]*\\([ \\t]*)?(?:0x[0-9a-f]{2,6}|\\d{2,7})\\)?';
const run = new RegExp(`${number}(?:[ \\t]{0,4}[,;+&.| \\t]\\s{0,40}${number}){3,}`, 'gi');

/** Characters by their numbers, as in `[char]83+[char]114`, `String.fromCharCode(83, 114)`, `make_string(83, 114)`. */
export const characterNumbers: Notation = {
  hint: /\d[)\s]{0,4}[,;+&.| \t]\s{0,40}[[(a-z]{0,6}.{0,3}\d/i,
  alone: true,
  read: (text) => {
    const pieces: Piece[] = [];
    for (const { 0: found, index } of text.matchAll(run)) {
      let piece: Piece | null = null;
      for (const { 0: digits, 1: hex, index: at } of found.matchAll(/0x([0-9a-f]+)|\d+/gi)) {
        const point = hex === undefined ? Number(digits) : Number.parseInt(hex, 16);
        const isText = point <= 0x10ffff && (point >= 32 || [9, 10, 13].includes(point));
        const end = index + at + digits.length;
        if (!isText) piece = null;
        else if (piece === null) {
          piece = { start: index + at, end, shown: String.fromCodePoint(point) };
          pieces.push(piece);
        } else {
          piece.end = end;
          piece.shown += String.fromCodePoint(point);
        }
      }
    }
    const texts = pieces.filter(({ shown }) => shown.length > 2);
    return texts.length === 0 ? [] : [texts];
  },
};
