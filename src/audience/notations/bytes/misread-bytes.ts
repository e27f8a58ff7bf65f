import { matchedPieces } from '../matched-pieces.ts';
import type { Notation } from '../notation.ts';
import { type CodePage, pageByte, pageCharacter } from './code-pages.ts';

const usual: readonly (readonly [readAs: CodePage, meant: CodePage])[] = [
  ['windows-1252', 'cp850'],
  ['windows-1252', 'cp437'],
  ['windows-1252', 'macintosh'],
  ['cp850', 'windows-1252'],
  ['cp437', 'windows-1252'],
];
// Words of another alphabet are rows of accented letters.
const cyrillic: typeof usual = [
  ['windows-1252', 'windows-1251'],
  ['windows-1252', 'koi8-r'],
];

/** Text in a code of one byte a character that was read in another such code, as where a console and a file differ: `M\x81ller`. */
export const misreadBytes: Notation = {
  hint: /[\x80-\uffff]/,
  last: true,
  read: (text) =>
    [...usual, ...(/[\x80-\u02ff]{3}/.test(text) ? cyrillic : [])].flatMap(([readAs, meant]) =>
      matchedPieces(text, /[\x80-\uffff]/g, (sign) => {
        const byte = pageByte(readAs, sign);
        return byte === undefined ? sign : pageCharacter(meant, byte);
      }),
    ),
};
