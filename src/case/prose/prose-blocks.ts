import type { Nodes, Root } from 'mdast';
import { alignOffsets } from '../source/scalar-offsets.ts';

/** A paragraph, heading, table row and the like as the text a reader sees, without code. */
export interface ProseBlock {
  text: string;
  /** Where `[start, end)` of `text` is in the Markdown, in UTF-16 offsets. */
  written(start: number, end: number): { start: number; end: number };
  /** Of a row of a table: its cells, with what is over each; null for any other block. */
  cells: readonly ProseCell[] | null;
}

interface ProseCell {
  heading: string;
  start: number;
  end: number;
}

/** Stands in `ProseBlock.text` for code, pictures and HTML, so that what is around them does not run together. */
const hole = '`';

/** The texts of a Markdown tree, in order. Inline code is kept where `keep` says that it is text after all. */
export function proseBlocks(root: Root, markdown: string, keep: (code: string) => boolean): ProseBlock[] {
  const blocks: ProseBlock[] = [];
  const visit = (node: Nodes) => {
    if (node.type === 'paragraph' || node.type === 'heading')
      blocks.push(blockOf([node], [], markdown, keep));
    else if (node.type === 'table') {
      const [first, ...rows] = node.children;
      const headings = first?.children.map((cell) => blockOf([cell], [], markdown, keep).text.trim()) ?? [];
      for (const row of first === undefined ? [] : [first, ...rows])
        blocks.push(blockOf(row.children, row === first ? [] : headings, markdown, keep));
    } else if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(root);
  return blocks;
}

function blockOf(
  parts: readonly Nodes[],
  headings: readonly string[],
  markdown: string,
  keep: (code: string) => boolean,
): ProseBlock {
  let text = '';
  const pieces: Piece[] = [];
  const add = (value: string, from: number, to: number, follow: boolean) => {
    pieces.push({ start: text.length, end: text.length + value.length, from, to, follow });
    text += value;
  };
  const flatten = (node: Nodes) => {
    const from = node.position?.start.offset ?? 0;
    const to = node.position?.end.offset ?? from;
    if (node.type === 'text') add(node.value, from, to, true);
    else if (node.type === 'inlineCode' && keep(node.value)) {
      const at = markdown.indexOf(node.value, from);
      add(node.value, at === -1 ? from : at, to, at !== -1);
    } else if (node.type === 'break') add('\n', from, to, false);
    else if ('children' in node) for (const child of node.children) flatten(child);
    else add(hole, from, to, false);
  };
  const cells: ProseCell[] = [];
  for (const [index, part] of parts.entries()) {
    const from = part.position?.start.offset ?? 0;
    if (index > 0) add(' | ', from, from, false);
    const start = text.length;
    flatten(part);
    cells.push({ heading: headings[index] ?? '', start, end: text.length });
  }
  const at = (offset: number) => {
    const piece = pieces.find(({ end }) => offset < end) ?? pieces.at(-1);
    if (piece === undefined) return { start: 0, end: 0 };
    const value = text.slice(piece.start, piece.end);
    // Not followed through character references; then it is somewhere in the piece.
    const offsets = piece.follow ? alignOffsets(value, markdown, piece.from, piece.to) : null;
    const start = offsets?.[offset - piece.start];
    return start === undefined ? { start: piece.from, end: piece.to } : { start, end: start + 1 };
  };
  return {
    text,
    written: (start, end) => ({ start: at(start).start, end: at(Math.max(start, end - 1)).end }),
    cells: parts[0]?.type === 'tableCell' ? cells : null,
  };
}

/** `[start, end)` of the text comes from `[from, to)` of the Markdown; `follow` when it is written there as it is. */
interface Piece {
  start: number;
  end: number;
  from: number;
  to: number;
  follow: boolean;
}
