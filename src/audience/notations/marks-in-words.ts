import { matchedPieces } from './matched-pieces.ts';
import type { Notation } from './notation.ts';

const side = '[\\p{L}\\p{N}._:$@\\\\/-]';
const mark = `(?<=${side})(?:\\^|\`|["']{1,2}|[*~]{1,3})(?=${side})`;

/** Signs within a word that a shell or Markdown takes away: `s^r^v-07`, `s\`rv-07`, `srv-'07'`, `"srv"-07`, `srv-**07**`. */
export const marksInWords: Notation = {
  hint: /[\p{L}\p{N}._:$@\\/-][\^`"'*~]{1,3}[\p{L}\p{N}._:$@\\/-]/u,
  last: true,
  read: (text) => matchedPieces(text, new RegExp(mark, 'gu'), () => ''),
};
