import type { SyntaxNode } from './syntax-node.ts';

/** The statements of a query, in order. */
export function statementsOf(root: SyntaxNode): SyntaxNode[] {
  const lists = root.children.filter((child) => child.kind === 'List');
  return lists
    .flatMap((list) => list.children)
    .flatMap((element) => element.children.slice(0, 1))
    .filter((node) => node.kind.endsWith('Statement'));
}
