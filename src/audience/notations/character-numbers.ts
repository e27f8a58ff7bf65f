import type { Notation, Piece } from './notation.ts';

const number = '(?:\\[char\\][ \\t]*|\\bchrw?\\$?[ \\t]*\\([ \\t]*|\\bchar[ \\t]*\\([ \\t]*)?(?:0x[0-9a-f]{2,6}|\\d{2,7})\\)?';
const run = new RegExp(`${number}(?:[ \\t]{0,4}[,;+&.| \\t]\\s{0,40}${number}){3,}`, 'gi');

/** Characters by their numbers, as in `[char]83+[char]114`, `String.fromCharCode(83, 114)`, `make_string(83, 114)`. */
export const characterNumbers: Notation = {
  hint: /\d[)\s]{0,4}[,;+&.| \t]\s{0,40}[[(a-z]{0,6}.{0,3}\d/i,
  alone: true,
  read: (text) => {
    const pieces: Piece[] = [];
    for (const { 0: found, index } of text.matchAll(run)) {
      const points = [...found.matchAll(/0x([0-9a-f]+)|(\d+)/gi)].map(([, hex, decimal]) =>
        hex === undefined ? Number(decimal) : Number.parseInt(hex, 16),
      );
      if (points.some((point) => point > 0x10ffff || (point < 32 && ![9, 10, 13].includes(point)))) continue;
      pieces.push({ start: index, end: index + found.length, shown: String.fromCodePoint(...points) });
    }
    return pieces.length === 0 ? [] : [pieces];
  },
};
