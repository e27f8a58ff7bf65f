import type { Edit } from '../../case/diagnostic.ts';
import { editedText, sortedEdits } from './edited-text.ts';

const context = 3;

/**
 * What edits do to a text as a unified diff that `git apply` takes; empty when they change nothing. `file` is the path
 * that the diff names; an absolute one is named from the root, where it applies.
 */
export function unifiedDiff(file: string, text: string, edits: readonly Edit[]): string {
  const lines = linesOf(text);
  const changes = changedLines(lines, edits);
  if (changes.length === 0) return '';
  const name = file.replace(/^\/+/, '');
  let out = `--- ${quoted(`a/${name}`)}\n+++ ${quoted(`b/${name}`)}\n`;
  let shift = 0;
  for (const hunk of hunksOf(changes)) {
    const first = Math.max(0, (hunk[0]?.from ?? 0) - context);
    const last = Math.min(lines.length, (hunk.at(-1)?.to ?? 0) + context);
    const added = hunk.reduce((sum, change) => sum + change.lines.length - (change.to - change.from), 0);
    out += `@@ -${span(first, last - first)} +${span(first + shift, last - first + added)} @@\n`;
    let at = first;
    for (const change of hunk) {
      out += marked(' ', lines.slice(at, change.from));
      out += marked('-', lines.slice(change.from, change.to)) + marked('+', change.lines);
      at = change.to;
    }
    out += marked(' ', lines.slice(at, last));
    shift += added;
  }
  return out;
}

/** Lines `[from, to)`, counted from 0, become `lines`. */
interface Change {
  from: number;
  to: number;
  lines: string[];
}

function changedLines(lines: readonly string[], edits: readonly Edit[]): Change[] {
  const starts: number[] = [];
  let offset = 0;
  for (const line of lines) {
    starts.push(offset);
    offset += line.length;
  }
  const lineAt = (place: number) => {
    let line = 0;
    while (line + 1 < starts.length && (starts[line + 1] ?? 0) <= place) line++;
    return line;
  };
  const groups: { from: number; to: number; edits: Edit[] }[] = [];
  for (const edit of sortedEdits(edits)) {
    const from = lineAt(edit.start);
    // An edit that ends where a line begins may join it to the one before.
    const to = Math.min(lines.length, lineAt(edit.end) + 1);
    const before = groups.at(-1);
    if (before !== undefined && from < before.to) {
      before.to = Math.max(before.to, to);
      before.edits.push(edit);
    } else groups.push({ from, to, edits: [edit] });
  }
  return groups.flatMap(({ from, to, edits: own }) => {
    const start = starts[from] ?? 0;
    const old = lines.slice(from, to);
    const moved = own.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
    const change = trimmed({ from, to, lines: linesOf(editedText(old.join(''), moved)) }, old);
    return change.from === change.to && change.lines.length === 0 ? [] : [change];
  });
}

/** Without the lines at both ends that stay as they are. */
function trimmed({ from, to, lines }: Change, old: readonly string[]): Change {
  let head = 0;
  while (head < old.length && head < lines.length && old[head] === lines[head]) head++;
  let tail = 0;
  const most = Math.min(old.length, lines.length) - head;
  while (tail < most && old[old.length - 1 - tail] === lines[lines.length - 1 - tail]) tail++;
  return { from: from + head, to: to - tail, lines: lines.slice(head, lines.length - tail) };
}

function hunksOf(changes: readonly Change[]): Change[][] {
  const hunks: Change[][] = [];
  for (const change of changes) {
    const hunk = hunks.at(-1);
    if (hunk !== undefined && change.from - (hunk.at(-1)?.to ?? 0) <= 2 * context) hunk.push(change);
    else hunks.push([change]);
  }
  return hunks;
}

function linesOf(text: string): string[] {
  return text.split(/(?<=\n)/).filter((line) => line !== '');
}

function marked(mark: string, lines: readonly string[]): string {
  return lines
    .map((line) => (line.endsWith('\n') ? mark + line : `${mark}${line}\n\\ No newline at end of file\n`))
    .join('');
}

function span(first: number, length: number): string {
  return `${length === 0 ? first : first + 1},${length}`;
}

/** A name with spaces ends with a tab, one with other odd characters is quoted, as in git. */
function quoted(path: string): string {
  if (/["\\\p{Cc}]/u.test(path)) return JSON.stringify(path);
  return path.includes(' ') ? `${path}\t` : path;
}
