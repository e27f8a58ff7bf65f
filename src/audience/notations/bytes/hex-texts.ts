import type { IsNear, Notation, Piece } from '../notation.ts';
import { byteTexts } from './byte-texts.ts';
import { inLanes } from './in-lanes.ts';

// Bytes with or without signs between them, over lines as `.reg` files and keys break them.
const run =
  /(?:0x|%|\\x)?[0-9a-f]{2}(?:[ \t,:;.-]{0,3}(?:\\?[ \t]*\r?\n[ \t]*)?(?:0x|\\x)?[0-9a-f]{2}){4,}/gi;
const dumpLine =
  /^[ \t]*(?:0x)?[0-9a-f]{4,16}[:h]?[ \t]{1,4}((?:[0-9a-f]{2}){1,8}(?:[ \t-]{1,3}(?:[0-9a-f]{2}){1,8}){0,31})(?=[ \t]|$).*$/gim;

/** Bytes in hex: `7372762d`, `73 72 76 2d`, `0x73,0x72`, `hex(2):73,00,72,00` of `.reg` files, and dumps with offsets. */
export const hexTexts: Notation = {
  hint: /[0-9a-f]{2}[ \t,:;.-]{0,3}(?:\\?[ \t]*\r?\n[ \t]*)?(?:0x|\\x)?[0-9a-f]{2}/i,
  alone: true,
  read: (text, isNear = () => true) => inLanes([...plainHex(text, isNear), ...dumps(text)]),
};

function plainHex(text: string, isNear: IsNear): Piece[] {
  const pieces: Piece[] = [];
  for (const { 0: found, index } of text.matchAll(run)) {
    if (!isNear(index, index + found.length)) continue;
    const whole = { start: index, end: index + found.length };
    // What touches it may be hex digits, too: the end of a word, a number.
    const rows = [...found.matchAll(/[0-9a-f]{12,}/gi)]
      .filter(([row]) => row.length < found.length)
      .map((row) => ({ start: index + row.index, end: index + row.index + row[0].length }));
    for (const { start, end } of [whole, ...rows]) {
      const digits = text.slice(start, end).replace(/0x|\\x|[^0-9a-f]/gi, '');
      for (const skipped of [0, 1, 2]) {
        if (skipped > 0 && digits.length < 12 + skipped) continue;
        const bytes = Buffer.from(
          digits.slice(skipped, digits.length - ((digits.length - skipped) % 2)),
          'hex',
        );
        for (const shown of byteTexts(bytes).texts) pieces.push({ start, end, shown });
      }
    }
  }
  return pieces;
}

function dumps(text: string): Piece[] {
  const pieces: Piece[] = [];
  let lines: { start: number; end: number; digits: string }[] = [];
  const flush = () => {
    const [first, last] = [lines[0], lines.at(-1)];
    if (first !== undefined && last !== undefined && lines.length > 1) {
      const bytes = Buffer.from(lines.map(({ digits }) => digits).join(''), 'hex');
      for (const shown of byteTexts(bytes).texts) pieces.push({ start: first.start, end: last.end, shown });
    }
    lines = [];
  };
  for (const match of text.matchAll(dumpLine)) {
    const end = match.index + match[0].length;
    if (match.index - (lines.at(-1)?.end ?? 0) > 2) flush();
    lines.push({ start: match.index, end, digits: (match[1] ?? '').replace(/[^0-9a-f]/gi, '') });
  }
  flush();
  return pieces;
}
