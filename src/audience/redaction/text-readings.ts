import { packedRuns } from '../notations/bytes/base64-texts.ts';
import { notations } from '../notations/index.ts';
import { matchedPieces } from '../notations/matched-pieces.ts';
import type { IsNear, Piece } from '../notations/notation.ts';
import { type RewrittenView, rewritten } from '../notations/rewritten.ts';
import { foldedText, foreign } from './folding.ts';
import type { TextView } from './text-view.ts';

/** All that somebody can read in a text. */
export interface TextReadings {
  views: readonly TextView[];
  /** Stretches in which something may stand that nobody can look for: packed files, and what is nested too often. */
  unread: readonly { start: number; end: number }[];
}

/** How many notations may stand in one another. */
const deepestReading = 4;
/** How far apart two notations may be and still make up one text that is looked for, in characters. */
const contextLength = 256;
const mostViews = 4000;
// Longer texts are read in parts that overlap; what is looked for is not longer than the overlap.
const partLength = 131_072;
const overlap = 16_384;

interface Layer extends RewrittenView {
  last?: boolean;
  /** Whether only what touches is read on: a way to read that hardly anybody has. */
  isRare?: boolean;
  isAlone?: boolean;
}

/**
 * All ways in which somebody can read a text, or the parts of a long one: as it is written, and with each notation read, one in
 * another. What is found in one place may be found in two parts.
 */
export function* textReadings(text: string): Iterable<TextReadings> {
  for (let from = 0; ; ) {
    const to = partEnd(text, from);
    yield readings(text.slice(from, to), from);
    if (to === text.length) return;
    from = to - overlap;
  }
}

/** Where no run of base64 is cut in two. */
function partEnd(text: string, from: number): number {
  if (text.length - from <= 2 * partLength) return text.length;
  const other = /[^\w+/=\s>-]/g;
  other.lastIndex = from + partLength;
  const found = other.exec(text);
  return found === null ? text.length : found.index + 1;
}

function readings(text: string, at: number): TextReadings {
  const views: TextView[] = [];
  const seen = new Set<string>();
  const unread: { start: number; end: number }[] = [];
  let left = 10_000_000 + 400 * text.length;
  let layer: Layer[] = [
    {
      text,
      written: (start, end) => ({ start: at + start, end: at + end }),
      fresh: [{ start: 0, end: text.length }],
    },
  ];
  for (let depth = 0; layer.length > 0; depth++) {
    const next: Layer[] = [];
    for (const view of layer) {
      const near = depth === 1 && view.isRare !== true ? contextLength : 1;
      const key = keyOf(view);
      if (seen.has(key)) continue;
      if (views.length > mostViews || left < 0)
        return { views, unread: [{ start: at, end: at + text.length }] };
      seen.add(key);
      left -= view.text.length;
      views.push(view, ...folded(view));
      for (const { start, end } of packedRuns(view.text, nearTo(view.fresh, near)))
        unread.push(view.written(start, end));
      if (depth < deepestReading && view.last !== true) next.push(...decoded(view, near));
    }
    layer = next;
  }
  return { views, unread };
}

/** The same for readings of the same places as the same text: the same text may be read in two places. */
function keyOf({ text, fresh, written }: Layer): string {
  const places = fresh.length > 64 ? [...fresh.slice(0, 32), ...fresh.slice(-32)] : fresh;
  return `${text}\0${places.map(({ start, end }) => written(start, end).start).join()}`;
}

/** A view with each notation read that stands within `near` of what was read just now, and with all of them read at once. */
function decoded(view: Layer, near: number): Layer[] {
  const found: Layer[] = [];
  const mixed: Piece[] = [];
  let kinds = 0;
  for (const { hint, read, alone = false, last = false } of notations) {
    if (!hint.test(view.text) || (last && view.isRare === true && !view.isAlone)) continue;
    for (const [way, all] of read(view.text, nearTo(view.fresh, near)).entries()) {
      const isNear = nearTo(view.fresh, near);
      const pieces = all.filter(({ start, end }) => isNear(start, end));
      if (pieces.length === 0) continue;
      const inner = rewritten(view.text, pieces, alone);
      found.push({
        ...through(view, inner),
        fresh: inner.fresh,
        last,
        isRare: alone || way > 0,
        isAlone: alone,
      });
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
