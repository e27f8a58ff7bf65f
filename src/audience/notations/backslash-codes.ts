import { byteCharacters, type WrittenByte } from './bytes/byte-characters.ts';
import type { Notation, Piece } from './notation.ts';

/**
 * Codes after a backslash, as JSON, KQL, JavaScript, Python, C, shells and `git` write them: `\u00fc`, `\u{fc}`, `\U000000fc`,
 * `\xfc`, `\xc3\xbc`, `\303\274`, `\"`, `\\`, `\n`; and PowerShell's with a backtick. Codes of bytes are read as UTF-8 first.
 */
export const backslashCodes: Notation = {
  hint: /\\|`u\{/,
  read: (text) => {
    const pieces: Piece[] = [];
    let bytes: WrittenByte[] = [];
    const flush = () => {
      pieces.push(...byteCharacters(bytes));
      bytes = [];
    };
    for (const match of text.matchAll(code)) {
      const [found, hex, octal, long, short, braced, sign] = match;
      const wide = long ?? short ?? braced;
      const [start, end] = [match.index, match.index + found.length];
      if (bytes.at(-1)?.end !== start) flush();
      const byte = hex !== undefined ? Number.parseInt(hex, 16) : Number.parseInt(octal ?? '', 8);
      if (hex !== undefined || octal !== undefined) {
        bytes.push({ start, end, byte });
        continue;
      }
      flush();
      const shown = wide === undefined ? (signs[sign ?? ''] ?? sign) : character(wide.replace(/\W/g, ''));
      if (shown !== undefined && shown !== null) pieces.push({ start, end, shown });
    }
    flush();
    return pieces.length === 0 ? [] : [pieces];
  },
};

const code =
  /\\[xX]\{?([0-9a-fA-F]{2})\}?|\\([0-3][0-7]{2}|[0-7]{1,2})|(?:\\U([0-9a-fA-F]{8})|\\u([0-9a-fA-F]{4})|[\\`]u(\{[0-9a-fA-F]{1,6}\}))|\\([\\/"'`abefnrtv@$?-]|\r?\n)/gu;

const signs: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\n': '',
  '\r\n': '',
};

function character(hex: string): string | null {
  const point = Number.parseInt(hex, 16);
  // Half a pair too: its other half is the next code.
  return point <= 0xffff
    ? String.fromCharCode(point)
    : point <= 0x10ffff
      ? String.fromCodePoint(point)
      : null;
}
