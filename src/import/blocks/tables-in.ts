import type { Nodes, TableCell } from 'mdast';
import { plainWords } from './plain-words.ts';

export interface TableInText {
  /** What is over each column, in lower case. */
  headers: readonly string[];
  rows: readonly TableRowInText[];
  offset: number;
}

export interface TableRowInText {
  cells: readonly CellInText[];
  offset: number;
}

export interface CellInText {
  header: string;
  text: string;
  /** Addresses of the links in it. */
  links: readonly string[];
}

/** The tables of a tree, in order. */
export function tablesIn(node: Nodes): TableInText[] {
  if (node.type === 'table') {
    const [head, ...rows] = node.children;
    const headers = (head?.children ?? []).map((cell) => plainWords(cell).toLowerCase());
    return [
      {
        headers,
        rows: rows.map((row) => ({
          cells: row.children.map((cell, at) => cellOf(cell, headers[at] ?? '')),
          offset: row.position?.start.offset ?? 0,
        })),
        offset: node.position?.start.offset ?? 0,
      },
    ];
  }
  return 'children' in node ? node.children.flatMap(tablesIn) : [];
}

/** The first cell under a heading that matches. */
export function cellUnder({ cells }: TableRowInText, header: RegExp): CellInText | null {
  return cells.find((cell) => header.test(cell.header)) ?? null;
}

function cellOf(cell: TableCell, header: string): CellInText {
  return { header, text: plainWords(cell), links: linksIn(cell) };
}

function linksIn(node: Nodes): string[] {
  const own = node.type === 'link' ? [node.url] : [];
  return 'children' in node ? [...own, ...node.children.flatMap(linksIn)] : own;
}
