import { matchedPieces } from '../matched-pieces.ts';
import type { Notation } from '../notation.ts';

/** UTF-7 of old mails, `M+APw-ller`, and what IMAP makes of it in the names of folders, `M&APw-ller`. */
export const utf7: Notation = {
  hint: /[+&][A-Za-z0-9+/,]{3,}-?/,
  read: (text) =>
    matchedPieces(text, /[+&](?:[A-Za-z0-9+/,]{3,4000})-?/g, (found) => {
      const bytes = Buffer.from(found.slice(1).replaceAll(',', '/'), 'base64');
      const shown = new TextDecoder('utf-16be').decode(bytes.subarray(0, bytes.length & ~1));
      return /^[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}]+$/u.test(shown) ? shown : found;
    }),
};
