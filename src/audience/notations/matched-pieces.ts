import type { Piece } from './notation.ts';

/** The one way to read a text in which each match of a global pattern stands for something else. */
export function matchedPieces(text: string, pattern: RegExp, shown: (found: string) => string): Piece[][] {
  const pieces: Piece[] = [];
  for (const { 0: found, index } of text.matchAll(pattern)) {
    const meant = shown(found);
    if (meant !== found) pieces.push({ start: index, end: index + found.length, shown: meant });
  }
  return pieces.length === 0 ? [] : [pieces];
}
