import type { QueryToken } from '../query-analysis.ts';
import type { SyntaxNode } from '../syntax/syntax-node.ts';
import { syntaxNodes } from '../syntax/syntax-nodes.ts';

/**
 * The service's tokens made ready to be shown: a `datetime(…)` in one piece, columns with their type.
 */
export function queryTokens(tokens: readonly QueryToken[], root: SyntaxNode, text: string): QueryToken[] {
  const columnTypes = new Map<number, string>();
  for (const node of syntaxNodes(root)) {
    if (node.symbol?.kind === 'column' && node.type) columnTypes.set(node.start, node.type);
  }
  const shown: QueryToken[] = [];
  for (const token of tokens) {
    const last = shown.at(-1);
    // The service says `datetime` is a keyword and `(2025-01-01)` a literal.
    const isRest =
      token.kind === 'Literal' &&
      text[token.start] === '(' &&
      last !== undefined &&
      (last.kind === 'Keyword' || last.kind === 'Type') &&
      last.start + last.length === token.start;
    if (isRest && last) {
      shown[shown.length - 1] = { start: last.start, length: last.length + token.length, kind: 'Literal' };
      continue;
    }
    const type = token.kind === 'Column' ? columnTypes.get(token.start) : undefined;
    shown.push(type === undefined ? token : { ...token, type });
  }
  return shown;
}
