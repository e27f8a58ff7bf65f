import type { Range } from '../case/diagnostic.ts';
import { cells } from './cells.ts';
import type { Style } from './report.ts';

const before = 2;
const after = 1;
const mostMarked = 4;

/**
 * The lines of a place with their numbers and a mark under it, and those `around` it. A long line is cut around the place,
 * and the others with it, so that they stay one picture. `lines` are those of the file, without their ends.
 */
export function codeFrame(
  lines: readonly string[],
  range: Range,
  { columns, style, around }: { columns: number; style: Style; around: boolean },
): string[] {
  const { start } = range;
  const end = lastMarked(lines, range);
  const first = Math.max(1, start.line - (around ? before : 0));
  const shown = Math.min(end.line, start.line + mostMarked - 1);
  // After the last line end there is no line to show.
  const written = lines.at(-1) === '' ? lines.length - 1 : lines.length;
  const last = Math.max(shown, Math.min(written, shown + (around ? after : 0)));
  const gutter = String(last).length;
  const room = Math.max(20, columns - gutter - 8);
  const window = windowAround(start.column - 1, lines[start.line - 1]?.length ?? 0, room);

  const frame: string[] = [];
  for (let number = first; number <= last; number++) {
    const line = lines[number - 1] ?? '';
    const marked = number >= start.line && number <= end.line;
    const from = number === start.line ? start.column - 1 : null;
    const to = number === end.line ? end.column - 1 : line.length;
    const { text, mark } = piece(line, window, from, to);
    const head = `${marked ? '>' : ' '} ${String(number).padStart(gutter)} │`;
    const shownHead = marked ? head.replace('>', style('red', '>')) : style('dim', head);
    frame.push(text === '' ? shownHead : `${shownHead} ${text}`);
    if (mark !== null)
      frame.push(`${style('dim', `${' '.repeat(gutter + 3)}│`)} ${style('red', mark)}`.trimEnd());
  }
  if (shown < end.line) frame.push(style('dim', `${' '.repeat(gutter + 3)}… to line ${end.line}`));
  return frame;
}

/** Where the mark ends: a stretch that ends before the first character of a line ends with the line above. */
function lastMarked(lines: readonly string[], { start, end }: Range): Range['end'] {
  if (end.line <= start.line || end.column > 1) return end;
  const line = end.line - 1;
  return { line, column: (lines[line - 1]?.length ?? 0) + 1 };
}

function windowAround(at: number, length: number, room: number): { from: number; to: number } {
  if (length <= room || at < room * 0.7) return { from: 0, to: room };
  const from = Math.max(0, Math.min(at - Math.floor(room / 3), length - room));
  return { from, to: from + room };
}

function piece(
  line: string,
  window: { from: number; to: number },
  from: number | null,
  to: number,
): { text: string; mark: string | null } {
  const start = isLowSurrogate(line, window.from) ? window.from - 1 : window.from;
  const end = isLowSurrogate(line, window.to) ? window.to - 1 : window.to;
  let text = start > 0 ? '…' : '';
  let lead = text.length;
  let length = 0;
  for (const cell of cells(line.slice(start, end))) {
    text += cell.text;
    if (from === null) continue;
    const at = start + cell.offset;
    if (at < from) lead += cell.width;
    else if (at < to) length += cell.width;
  }
  if (line.length > end) text += '…';
  return {
    text: text.trimEnd(),
    mark: from === null ? null : ' '.repeat(lead) + '^'.repeat(Math.max(1, length)),
  };
}

function isLowSurrogate(line: string, at: number): boolean {
  const code = line.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}
