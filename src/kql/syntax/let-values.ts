import type { SyntaxNode } from './syntax-node.ts';
import { syntaxNodes } from './syntax-nodes.ts';

/** The expressions of `let` statements by name; a name that is given twice is left out, as it is not certain which one holds. */
export function letValues(root: SyntaxNode): Map<string, SyntaxNode> {
  const values = new Map<string, SyntaxNode>();
  const repeated = new Set<string>();
  for (const node of syntaxNodes(root)) {
    if (node.kind !== 'LetStatement') continue;
    const name = node.children.find((child) => child.kind === 'NameDeclaration')?.symbol?.name;
    const value = node.children.at(-1);
    if (name === undefined || !value) continue;
    if (values.has(name)) repeated.add(name);
    values.set(name, value);
  }
  for (const name of repeated) values.delete(name);
  return values;
}
