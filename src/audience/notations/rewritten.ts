import { lastWhere } from '../redaction/last-where.ts';
import type { TextView } from '../redaction/text-view.ts';
import type { Piece } from './notation.ts';

/** How much is kept on either side of a piece; a pattern that looks further does not find what is written otherwise. */
const contextLength = 4096;
// No pattern is meant to reach over it.
const gap = '\0\n\0';

/** A reading, and where in it stands what was written otherwise, in order. */
export interface RewrittenView extends TextView {
  fresh: readonly { start: number; end: number }[];
}

interface PlacedPiece extends Piece {
  shownStart: number;
  shownEnd: number;
}

/**
 * A text with its pieces written as what they stand for, the parts far from any piece left out; when `alone`, nothing but the
 * pieces. Any part of a piece is written as all of it.
 */
export function rewritten(text: string, pieces: readonly Piece[], alone = false): RewrittenView {
  const parts: string[] = [];
  const placed: PlacedPiece[] = [];
  const fresh: { start: number; end: number }[] = [];
  let from = 0;
  let length = 0;
  const show = (shown: string) => {
    parts.push(shown);
    length += shown.length;
  };
  const put = ({ start, end, shown }: Piece) => {
    placed.push({ start, end, shown, shownStart: length, shownEnd: length + shown.length });
    show(shown);
    from = end;
  };
  const between = (to: number, isFirst: boolean, isLast: boolean) => {
    const before = alone || isFirst ? 0 : contextLength;
    const after = alone || isLast ? 0 : contextLength;
    if (to - from > before + after && to - from > gap.length) {
      show(text.slice(from, from + before));
      put({ start: from + before, end: to - after, shown: gap });
    } else if (alone && !isFirst && !isLast) {
      put({ start: from, end: to, shown: gap });
    }
    if (!alone) show(text.slice(from, to));
    from = to;
  };
  for (const [at, piece] of pieces.entries()) {
    between(piece.start, at === 0, false);
    put(piece);
    fresh.push({ start: length - piece.shown.length, end: length });
  }
  between(text.length, false, true);
  return {
    text: parts.join(''),
    fresh,
    written: (start, end) => ({ start: originalStart(placed, start), end: originalEnd(placed, end) }),
  };
}

function originalStart(pieces: readonly PlacedPiece[], at: number): number {
  const piece = lastWhere(pieces, ({ shownStart }) => shownStart <= at);
  if (piece === undefined) return at;
  return at < piece.shownEnd ? piece.start : piece.end + at - piece.shownEnd;
}

function originalEnd(pieces: readonly PlacedPiece[], at: number): number {
  const piece = lastWhere(pieces, ({ shownStart }) => shownStart < at);
  if (piece === undefined) return at;
  return at <= piece.shownEnd ? piece.end : piece.end + at - piece.shownEnd;
}
