import { byteCharacters, type WrittenByte } from './bytes/byte-characters.ts';
import type { Notation, Piece } from './notation.ts';

/** Quoted-printable of mails: `=C3=BC`, and lines that go on after a `=`. */
export const quotedPrintable: Notation = {
  hint: /=(?:[0-9a-f]{2}|[ \t]*\r?\n)/i,
  read: (text) => {
    const pieces: Piece[] = [];
    for (const { 0: found, index } of text.matchAll(/(?:=[0-9a-f]{2}(?:=[ \t]*\r?\n)?)+|=[ \t]*\r?\n/gi)) {
      const bytes: WrittenByte[] = [];
      for (const code of found.matchAll(/=([0-9a-f]{2})/gi)) {
        bytes.push({
          start: index + code.index,
          end: index + code.index + 3,
          byte: Number.parseInt(code[1] ?? '', 16),
        });
      }
      const breaks = [...found.matchAll(/=[ \t]*\r?\n/g)].map((one) => ({
        start: index + one.index,
        end: index + one.index + one[0].length,
        shown: '',
      }));
      const characters = byteCharacters(bytes);
      // A line may end within a character.
      const apart = breaks.filter(
        ({ start, end }) => !characters.some((one) => one.start < end && start < one.end),
      );
      pieces.push(...[...characters, ...apart].sort((a, b) => a.start - b.start));
    }
    return pieces.length === 0 ? [] : [pieces];
  },
};
