import { lastWhere } from './last-where.ts';

/** A reading of a text, with the way back. */
export interface TextView {
  text: string;
  /** Where `[start, end)` of `text` stands in the original. */
  written(start: number, end: number): { start: number; end: number };
}

/**
 * A text as a reader or a program ends up reading it: percent and character codes decoded (also twice and thrice),
 * addresses refanged, invisible characters gone, accents composed. Percent codes that are no UTF-8 are read as Latin-1.
 * `%2adam` may be a code and three letters, or a sign before a name: with a `turn` from 0 to 3 one in four of the codes in
 * which a word could begin is left as it is. Null when that is the text itself.
 */
export function plainView(text: string, turn: number | null = null): TextView | null {
  let view = once(text, turn);
  for (let layer = 1; view !== null && layer < 3; layer++) {
    const outer: TextView = view;
    const inner = once(outer.text, turn);
    if (inner === null) break;
    view = {
      text: inner.text,
      written: (start, end) => {
        const between = inner.written(start, end);
        return outer.written(between.start, between.end);
      },
    };
  }
  return view;
}

/** In how many turns each ambiguous code is left once. */
export const turns = 4;

const token =
  /(?:%[0-9a-f]{2})+|&#(?:\d{1,7}|x[0-9a-f]{1,6});|\p{Default_Ignorable_Code_Point}|[[({](?:\.|dot|@|at)[\])}]|\[:\]|\[:\/\/\]|hxxp/giu;
const withAccents = new RegExp(`${token.source}|\\p{L}\\p{M}+`, 'giu');

/** A stretch of a view that is written otherwise; what stands between two of them is the same in both. */
interface Piece {
  shownEnd: number;
  shownStart: number;
  start: number;
  end: number;
}

function once(text: string, turn: number | null): TextView | null {
  let words = 0;
  const isLeft = (code: string) => turn !== null && /[a-f]/i.test(code) && words++ % turns === turn;
  const parts: string[] = [];
  const pieces: Piece[] = [];
  let from = 0;
  let length = 0;
  const show = (part: string) => {
    parts.push(part);
    length += part.length;
  };
  for (const { 0: found, index } of text.matchAll(/\p{M}/u.test(text) ? withAccents : token)) {
    show(text.slice(from, index));
    from = index + found.length;
    const read = found.startsWith('%')
      ? percentDecoded(found, isLeft)
      : [[meant(found), 0, found.length] as const];
    for (const [shown, start, end] of read) {
      pieces.push({
        shownStart: length,
        shownEnd: length + shown.length,
        start: index + start,
        end: index + end,
      });
      show(shown);
    }
  }
  if (pieces.length === 0) return null;
  show(text.slice(from));
  const view = parts.join('');
  if (view === text) return null;
  return {
    text: view,
    written: (start, end) => ({ start: originalStart(pieces, start), end: originalEnd(pieces, end) }),
  };
}

function originalStart(pieces: readonly Piece[], at: number): number {
  const piece = lastWhere(pieces, ({ shownStart }) => shownStart <= at);
  if (piece === undefined) return at;
  return at < piece.shownEnd ? piece.start : piece.end + at - piece.shownEnd;
}

function originalEnd(pieces: readonly Piece[], at: number): number {
  const piece = lastWhere(pieces, ({ shownStart }) => shownStart < at);
  if (piece === undefined) return at;
  return at <= piece.shownEnd ? piece.end : piece.end + at - piece.shownEnd;
}

function meant(found: string): string {
  if (found.startsWith('&#')) {
    const code = /x/i.test(found) ? Number.parseInt(found.slice(3), 16) : Number.parseInt(found.slice(2), 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : found;
  }
  if (/^hxxp$/i.test(found)) return 'http';
  if (/^[[({](?:\.|dot)/i.test(found)) return '.';
  if (/^[[({](?:@|at)/i.test(found)) return '@';
  if (found.startsWith('[:')) return found.slice(1, -1);
  return /^\p{L}/u.test(found) ? found.normalize('NFC') : '';
}

/** Each character of a run of percent codes with its place in the run; bytes that are no UTF-8 as Latin-1. */
function percentDecoded(
  run: string,
  isLeft: (code: string) => boolean,
): (readonly [shown: string, start: number, end: number])[] {
  const found: (readonly [string, number, number])[] = [];
  for (let at = 0; at < run.length; ) {
    const lead = Number.parseInt(run.slice(at + 1, at + 3), 16);
    const bytes = lead < 0xc0 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    const code = run.slice(at, at + bytes * 3);
    let shown = String.fromCharCode(lead);
    let length = 3;
    try {
      shown = decodeURIComponent(code);
      length = code.length;
    } catch {
      // One byte by itself.
    }
    // Without its sign, so that it is not read as a code after all.
    if (length === 3 && isLeft(code.slice(0, 3))) shown = `\0${code.slice(1, 3)}`;
    found.push([shown, at, at + length]);
    at += length;
  }
  return found;
}
