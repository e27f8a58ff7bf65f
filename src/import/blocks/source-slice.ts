import type { Nodes } from 'mdast';

/** A stretch of the source that is written otherwise in the case. */
export interface SliceEdit {
  start: number;
  end: number;
  text: string;
}

/** The Markdown of a node without the indentation and quote signs of what holds it. */
export function nodeSlice(source: string, node: Nodes, edits: readonly SliceEdit[] = []): string {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  return sourceSlice(source, start, end, edits);
}

/** `[start, end)` of the source with its edits; lines after the first lose what is before `start` in the first. */
export function sourceSlice(
  source: string,
  start: number,
  end: number,
  edits: readonly SliceEdit[] = [],
): string {
  const column = start - (source.lastIndexOf('\n', start - 1) + 1);
  let text = '';
  let at = start;
  for (const edit of edits.filter((one) => one.start >= start && one.end <= end)) {
    if (edit.start < at) continue;
    text += source.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  text += source.slice(at, end);
  if (column === 0) return text;
  const container = new RegExp(`\\n[ \\t>]{0,${column}}`, 'g');
  return text.replace(container, '\n');
}
