/** A reading of a text, with the way back: character `i` of `text` stands at `[starts[i], ends[i])` of the original. */
export interface TextView {
  text: string;
  starts: readonly number[];
  ends: readonly number[];
}

/**
 * A text as a reader or a program ends up reading it: percent and character codes decoded (also twice and thrice),
 * addresses refanged, invisible characters gone, accents composed. Null when that is the text itself.
 */
export function plainView(text: string): TextView | null {
  let view = once(text);
  for (let layer = 1; view !== null && layer < 3; layer++) {
    const outer: TextView = view;
    const inner = once(outer.text);
    if (inner === null) break;
    view = {
      text: inner.text,
      starts: inner.starts.map((at) => outer.starts[at] ?? 0),
      ends: inner.ends.map((at) => outer.ends[at - 1] ?? 0),
    };
  }
  return view;
}

const token =
  /(?:%[0-9a-f]{2})+|&#(?:\d{1,7}|x[0-9a-f]{1,6});|\p{Default_Ignorable_Code_Point}|[[({](?:\.|dot|@|at)[\])}]|\[:\]|\[:\/\/\]|hxxp/giu;
const withAccents = new RegExp(`${token.source}|\\p{L}\\p{M}+`, 'giu');

function once(text: string): TextView | null {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let from = 0;
  const copy = (to: number) => {
    parts.push(text.slice(from, to));
    for (let at = from; at < to; at++) {
      starts.push(at);
      ends.push(at + 1);
    }
  };
  for (const { 0: found, index } of text.matchAll(/\p{M}/u.test(text) ? withAccents : token)) {
    copy(index);
    from = index + found.length;
    for (const [shown, start, end] of found.startsWith('%')
      ? percentDecoded(found)
      : [[read(found), 0, found.length] as const]) {
      parts.push(shown);
      for (let unit = 0; unit < shown.length; unit++) {
        starts.push(index + start);
        ends.push(index + end);
      }
    }
  }
  if (from === 0) return null;
  copy(text.length);
  const view = parts.join('');
  return view === text ? null : { text: view, starts, ends };
}

function read(found: string): string {
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
function percentDecoded(run: string): (readonly [shown: string, start: number, end: number])[] {
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
      // One byte as Latin-1.
    }
    found.push([shown, at, at + length]);
    at += length;
  }
  return found;
}
