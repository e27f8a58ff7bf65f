import type { Notation, Piece } from '../notation.ts';
import { byteCharacters, type WrittenByte } from './byte-characters.ts';
import { type CodePage, pageByte } from './code-pages.ts';

/** UTF-8 that was read in a code of one byte a character: `MÃ¼ller`, `M├╝ller`. */
export const misreadUtf8: Notation = {
  hint: /[\x80-\uffff]{2}/,
  read: (text) =>
    (['windows-1252', 'cp850', 'cp437'] as const)
      .map((page) => readAs(text, page))
      .filter((pieces) => pieces.length > 0),
};

function readAs(text: string, page: CodePage): Piece[] {
  const pieces: Piece[] = [];
  for (const { 0: run, index } of text.matchAll(/[\x80-\uffff]{2,}/g)) {
    let bytes: WrittenByte[] = [];
    const flush = () => {
      pieces.push(...byteCharacters(bytes).filter(({ start, end }) => end - start > 1));
      bytes = [];
    };
    for (let at = 0; at < run.length; at++) {
      const byte = pageByte(page, run.charAt(at));
      if (byte === undefined) flush();
      else bytes.push({ start: index + at, end: index + at + 1, byte });
    }
    flush();
  }
  return pieces;
}
