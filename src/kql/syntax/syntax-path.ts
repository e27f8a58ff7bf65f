import type { SyntaxNode } from './syntax-node.ts';

/** The nodes from the root down to the smallest one that holds `[start, end)`. */
export function syntaxPath(root: SyntaxNode, start: number, end: number): SyntaxNode[] {
  const path = [root];
  for (;;) {
    const next = path[path.length - 1]?.children.find(
      (child) => child.start <= start && child.end >= end && child.end > child.start,
    );
    if (!next) return path;
    path.push(next);
  }
}
