import { matchedPieces } from './matched-pieces.ts';
import type { Notation } from './notation.ts';

/** Addresses that were made harmless: `dc01[.]corp`, `name(at)corp`, `hxxps[://]`. */
export const defanged: Notation = {
  hint: /[[({](?:\.|dot|@|at)[\])}]|\[:|hxxp/i,
  read: (text) => matchedPieces(text, /[[({](?:\.|dot|@|at)[\])}]|\[:\]|\[:\/\/\]|hxxp/gi, meant),
};

function meant(found: string): string {
  if (/^hxxp$/i.test(found)) return 'http';
  if (/^[[({](?:\.|dot)/i.test(found)) return '.';
  if (/^[[({](?:@|at)/i.test(found)) return '@';
  return found.slice(1, -1);
}
