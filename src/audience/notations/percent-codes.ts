import { byteCharacters, type WrittenByte } from './bytes/byte-characters.ts';
import type { Notation, Piece } from './notation.ts';

// In how many ways each ambiguous code is left once.
const mostDecodings = 4;

/**
 * Percent codes of addresses, `%u00fc` too. `%2adam` may be a code and three letters, or a sign before a name: there are ways
 * in which one in four of the codes in which a word could begin is left as it is.
 */
export const percentCodes: Notation = {
  hint: /%(?:u[0-9a-f]{4}|[0-9a-f]{2})/i,
  read: (text) => {
    const all = inTurn(text, null);
    if (!/%(?:[a-f][0-9a-f]|[0-9][a-f])/i.test(text)) return [all];
    return [all, ...Array.from({ length: mostDecodings }, (_, turn) => inTurn(text, turn))].filter(
      (pieces) => pieces.length > 0,
    );
  },
};

function inTurn(text: string, turn: number | null): Piece[] {
  const pieces: Piece[] = [];
  let words = 0;
  for (const { 0: found, index } of text.matchAll(/%u[0-9a-f]{4}|(?:%[0-9a-f]{2})+/gi)) {
    if (/^%u/i.test(found)) {
      const shown = String.fromCharCode(Number.parseInt(found.slice(2), 16));
      pieces.push({ start: index, end: index + found.length, shown });
      continue;
    }
    const bytes: WrittenByte[] = [];
    for (let at = 0; at < found.length; at += 3) {
      const byte = Number.parseInt(found.slice(at + 1, at + 3), 16);
      bytes.push({ start: index + at, end: index + at + 3, byte });
    }
    for (const piece of byteCharacters(bytes)) {
      const code = text.slice(piece.start, piece.end);
      const isLeft =
        turn !== null && code.length === 3 && /[a-f]/i.test(code) && words++ % mostDecodings === turn;
      // Without its sign, so that it is not read as a code after all.
      pieces.push(isLeft ? { ...piece, shown: `\0${code.slice(1)}` } : piece);
    }
  }
  return pieces;
}
