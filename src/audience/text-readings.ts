import { foldedText, foreign } from './folded-text.ts';
import { packedRuns } from './notations/base64-texts.ts';
import { notations } from './notations/index.ts';
import { matchedPieces } from './notations/matched-pieces.ts';
import type { IsNear, Piece } from './notations/notation.ts';
import { type RewrittenView, rewritten } from './notations/rewritten.ts';
import type { TextView } from './text-view.ts';

/** All that somebody can read in a text. */
export interface TextReadings {
  views: readonly TextView[];
  /** Stretches in which something may stand that nobody can look for: packed files, and what is nested too often. */
  unread: readonly { start: number; end: number }[];
}

/** How many notations may stand in one another. */
const deepest = 4;
/** How far apart two notations may be and still make up one text that is looked for, in characters. */
const reach = 256;
/** From this length on, two that do not touch are read together with all others only. */
const long = 100_000;
const mostViews = 2000;

interface Layer extends RewrittenView {
  last?: boolean;
  /** Whether only what touches is read on: a way to read that hardly anybody has. */
  isRare?: boolean;
}

/** All ways in which somebody can read a text: as it is written, and with each notation read, one in another. */
export function textReadings(text: string): TextReadings {
  const views: TextView[] = [];
  const seen = new Set<string>();
  const unread: { start: number; end: number }[] = [];
  let left = 4_000_000 + 60 * text.length;
  let layer: Layer[] = [
    { text, written: (start, end) => ({ start, end }), fresh: [{ start: 0, end: text.length }] },
  ];
  for (let depth = 0; layer.length > 0; depth++) {
    const next: Layer[] = [];
    for (const view of layer) {
      const near = depth === 1 && text.length < long && view.isRare !== true ? reach : 1;
      if (seen.has(view.text)) continue;
      if (views.length > mostViews || left < 0) return { views, unread: [{ start: 0, end: text.length }] };
      seen.add(view.text);
      left -= view.text.length;
      views.push(view, ...folded(view));
      for (const { start, end } of packedRuns(view.text, nearTo(view.fresh, near))) unread.push(view.written(start, end));
      if (depth < deepest && view.last !== true) next.push(...decoded(view, near));
    }
    layer = next;
  }
  return { views, unread };
}

/** A view with each notation read that stands within `near` of what was read just now, and with all of them read at once. */
function decoded(view: Layer, near: number): Layer[] {
  const found: Layer[] = [];
  const mixed: Piece[] = [];
  let kinds = 0;
  for (const { hint, read, alone = false, last = false } of notations) {
    if (!hint.test(view.text)) continue;
    const close = last ? 1 : near;
    for (const [way, all] of read(view.text, nearTo(view.fresh, close)).entries()) {
      const isNear = nearTo(view.fresh, close);
      const pieces = all.filter(({ start, end }) => isNear(start, end));
      if (pieces.length === 0) continue;
      const inner = rewritten(view.text, pieces, alone);
      found.push({ ...through(view, inner), fresh: inner.fresh, last, isRare: alone || way > 0 });
      if (alone || last || way > 0) continue;
      mixed.push(...pieces);
      kinds++;
    }
  }
  if (kinds > 1) {
    const inner = rewritten(view.text, apart(mixed));
    found.push({ ...through(view, inner), fresh: inner.fresh });
  }
  return found;
}

function apart(pieces: readonly Piece[]): Piece[] {
  const found: Piece[] = [];
  for (const piece of pieces.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (piece.start >= (found.at(-1)?.end ?? 0)) found.push(piece);
  }
  return found;
}

/** Whether something stands beside what was read just now; the rest is read where it is by itself. */
function nearTo(fresh: Layer['fresh'], near: number): IsNear {
  let at = 0;
  return (start, end) => {
    while (at < fresh.length && (fresh[at]?.end ?? 0) + near < start) at++;
    const next = fresh[at];
    return next !== undefined && next.start - near <= end;
  };
}

/** The view without what differs between spellings of the same letters; none when there is nothing of it. */
function folded(view: TextView): TextView[] {
  if (!/[^\0-\x7f]/.test(view.text)) return [];
  return matchedPieces(view.text, foreign, foldedText).map((pieces) =>
    through(view, rewritten(view.text, pieces)),
  );
}

function through(outer: TextView, inner: TextView): TextView {
  return {
    text: inner.text,
    written: (start, end) => {
      const between = inner.written(start, end);
      return outer.written(between.start, between.end);
    },
  };
}
