import type { Position, Range } from '../diagnostic.ts';

/** The text of a file with the way from an offset to a line and column. */
export interface SourceText {
  /** As diagnostics name it: POSIX, relative to the working folder when inside it. */
  readonly file: string;
  /** Decoded text without a byte order mark; line ends as they are in the file. */
  readonly text: string;
  /** Line and column, from 1, of a UTF-16 offset; an offset outside the text is moved to its nearest end. */
  position(offset: number): Position;
  /** `[start, end)` in offsets as lines and columns. */
  range(start: number, end: number): Range;
}

/** A `SourceText` over `text`. LF, CRLF and a lone CR each end a line. */
export function sourceText(file: string, text: string): SourceText {
  let starts: number[] | null = null;
  const position = (offset: number): Position => {
    starts ??= lineStarts(text);
    const at = Math.max(0, Math.min(offset, text.length));
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: at - (starts[low] ?? 0) + 1 };
  };
  return {
    file,
    text,
    position,
    range: (start, end) => ({ start: position(start), end: position(Math.max(start, end)) }),
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (const end of text.matchAll(/\r\n|\n|\r/g)) starts.push(end.index + end[0].length);
  return starts;
}
