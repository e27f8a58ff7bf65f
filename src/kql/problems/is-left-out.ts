import type { SyntaxNode } from '../syntax/syntax-node.ts';
import { syntaxNodes } from '../syntax/syntax-nodes.ts';
import { syntaxPath } from '../syntax/syntax-path.ts';

const fuzzy = /^union\s+(?:[\w.]+\s*=\s*\S+\s+)*isfuzzy\s*=\s*true\b/i;

/** Whether what is at a place is in a `let` that only fuzzy unions read, and that they leave out when it fails. */
export function isLeftOut(root: SyntaxNode, start: number, text: string): boolean {
  const own = syntaxPath(root, start, start + 1).find((node) => node.kind === 'LetStatement');
  const name = own?.children.find((child) => child.kind === 'NameDeclaration')?.symbol?.name;
  if (own === undefined || name === undefined) return false;
  const uses = [...syntaxNodes(root)].filter(
    (node) => node.kind === 'NameReference' && node.symbol?.name === name && node.start >= own.end,
  );
  return (
    uses.length > 0 &&
    uses.every((use) =>
      syntaxPath(root, use.start, use.end).some(
        (node) => node.kind === 'UnionOperator' && fuzzy.test(text.slice(node.start, node.end)),
      ),
    )
  );
}
