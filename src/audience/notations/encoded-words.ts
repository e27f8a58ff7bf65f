import type { Notation, Piece } from './notation.ts';

/** Encoded words of mail headers (RFC 2047): `=?utf-8?Q?M=C3=BCller?=`. Words of one code that follow each other are one text. */
export const encodedWords: Notation = {
  hint: /=\?[^\s?]+\?[bq]\?/i,
  read: (text) => {
    const pieces: (Piece & { code: string; bytes: Buffer })[] = [];
    for (const match of text.matchAll(/=\?([^\s?*]{1,40})(?:\*[^\s?]*)?\?([bq])\?([^?\s]*)\?=/gi)) {
      const [found, code = '', way = '', written = ''] = match;
      const bytes =
        way.toLowerCase() === 'b'
          ? Buffer.from(written, 'base64')
          : Buffer.from(
              written
                .replaceAll('_', ' ')
                .replace(/=([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
              'latin1',
            );
      const [start, end] = [match.index, match.index + found.length];
      const last = pieces.at(-1);
      if (last !== undefined && /^\s*$/.test(text.slice(last.end, start))) {
        const isSame = last.code === code.toLowerCase();
        last.end = end;
        last.bytes = isSame ? Buffer.concat([last.bytes, bytes]) : bytes;
        last.shown = isSame ? decoded(last.bytes, code) : last.shown + decoded(bytes, code);
      } else pieces.push({ start, end, code: code.toLowerCase(), bytes, shown: decoded(bytes, code) });
    }
    return pieces.length === 0 ? [] : [pieces];
  },
};

function decoded(bytes: Buffer, code: string): string {
  try {
    return new TextDecoder(code).decode(bytes);
  } catch {
    return bytes.toString('latin1');
  }
}
