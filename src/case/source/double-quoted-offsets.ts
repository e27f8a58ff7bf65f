// Digits after `\x`, `\u` and `\U`.
const digits: Record<string, number> = { x: 2, u: 4, U: 8 };

/**
 * For each UTF-16 unit of a double-quoted YAML scalar the offset in `source` where it is written; `[from, to)` is what
 * stands between the quotes. A unit that is written as an escape has the offset of the backslash, a folded line end
 * that of the line end. The value itself is not decoded; null when it has another length than `length`.
 */
export function doubleQuotedOffsets(
  source: string,
  from: number,
  to: number,
  length: number,
): number[] | null {
  const offsets: number[] = [];
  const put = (offset: number, units = 1) => {
    for (let unit = 0; unit < units; unit++) offsets.push(offset);
  };
  let at = from;
  while (at < to) {
    const unit = source[at];
    if (unit === '\\') {
      const lineEnd = lineEndLength(source, at + 1);
      if (lineEnd > 0) {
        at = afterBlanks(source, at + 1 + lineEnd, to);
        continue;
      }
      const count = digits[source[at + 1] ?? ''] ?? 0;
      const code = Number.parseInt(source.slice(at + 2, at + 2 + count), 16);
      put(at, count > 0 && code > 0xffff ? 2 : 1);
      at += 2 + count;
    } else if (unit === ' ' || unit === '\t') {
      const end = afterBlanks(source, at, to);
      if (lineEndLength(source, end) === 0) for (let blank = at; blank < end; blank++) put(blank);
      at = end;
    } else if (unit !== undefined && lineEndLength(source, at) > 0) {
      const first = at;
      let breaks = 0;
      while (at < to && lineEndLength(source, at) > 0) {
        if (breaks++ > 0) put(at);
        at = afterBlanks(source, at + lineEndLength(source, at), to);
      }
      if (breaks === 1) put(first);
    } else put(at++);
  }
  return offsets.length === length ? offsets : null;
}

function afterBlanks(source: string, from: number, to: number): number {
  let at = from;
  while (at < to && (source[at] === ' ' || source[at] === '\t')) at++;
  return at;
}

function lineEndLength(source: string, at: number): number {
  if (source[at] === '\n') return 1;
  return source[at] === '\r' && source[at + 1] === '\n' ? 2 : 0;
}
