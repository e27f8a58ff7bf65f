import type { Notation, Piece } from '../notation.ts';
import { byteCharacters } from './byte-characters.ts';

/** Bytes in names of a directory (LDAP): `CN=M\C3\BCller`. */
export const directoryCodes: Notation = {
  hint: /\\[0-9a-f]{2}/i,
  read: (text) => {
    const pieces: Piece[] = [];
    for (const { 0: found, index } of text.matchAll(/(?:\\[0-9a-f]{2})+/gi)) {
      const bytes = [...found.matchAll(/\\(..)/g)].map(({ 1: hex = '', index: at }) => ({
        start: index + at,
        end: index + at + 3,
        byte: Number.parseInt(hex, 16),
      }));
      pieces.push(...byteCharacters(bytes));
    }
    return pieces.length === 0 ? [] : [pieces];
  },
};
