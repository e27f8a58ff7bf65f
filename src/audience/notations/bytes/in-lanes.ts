import type { Piece } from '../notation.ts';

/** Pieces that may overlap, spread over as few ways to read a text as it takes for those of each to stand apart. */
export function inLanes(pieces: readonly Piece[]): Piece[][] {
  const lanes: Piece[][] = [];
  for (const piece of pieces.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const free = lanes.find((lane) => (lane.at(-1)?.end ?? 0) <= piece.start);
    if (free === undefined) lanes.push([piece]);
    else free.push(piece);
  }
  return lanes;
}
