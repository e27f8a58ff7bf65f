import type { ComparedLiteral } from '../query-analysis.ts';
import { letValues } from '../syntax/let-values.ts';
import { stringLiteral } from '../syntax/string-literal.ts';
import type { SyntaxNode } from '../syntax/syntax-node.ts';
import { syntaxNodes } from '../syntax/syntax-nodes.ts';

// Negations are left out: what a query excludes is not what it looks for.
const comparisons =
  /^(Equal|EqualTilde|In|InCs|Has|HasCs|HasAny|HasAll|HasPrefix|HasPrefixCs|HasSuffix|HasSuffixCs|Contains|ContainsCs|StartsWith|StartsWithCs|EndsWith|EndsWithCs)Expression$/;

/** String literals that the query compares with a column, also through `let` and `tolower(column)`; sorted by place. */
export function comparedLiterals(root: SyntaxNode): ComparedLiteral[] {
  const values = letValues(root);
  const found = new Map<string, ComparedLiteral>();
  for (const node of syntaxNodes(root)) {
    if (!comparisons.test(node.kind)) continue;
    const [left, , right] = node.children;
    if (!left || !right) continue;
    for (const [side, other] of [
      [left, right],
      [right, left],
    ] as const) {
      const column = columnOf(side);
      if (column === null) continue;
      for (const literal of literals(other, values, 4)) {
        const entry = { column, value: stringLiteral(literal.text), start: literal.start, end: literal.end };
        found.set(`${column}\0${literal.start}`, entry);
      }
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}

function columnOf(node: SyntaxNode): string | null {
  if (node.kind === 'NameReference' && node.symbol?.kind === 'column') return node.symbol.name;
  if (node.kind !== 'FunctionCallExpression' || !/^to(lower|upper|string)$/.test(node.symbol?.name ?? ''))
    return null;
  const list = node.children.at(-1)?.children.find((child) => child.kind === 'List');
  const argument = list?.children[0]?.children[0];
  return argument ? columnOf(argument) : null;
}

function* literals(
  node: SyntaxNode,
  values: ReadonlyMap<string, SyntaxNode>,
  depth: number,
): Generator<SyntaxNode> {
  if (node.kind === 'StringLiteralToken') yield node;
  else if (node.kind === 'NameReference') {
    const value = node.symbol?.kind === 'variable' && depth > 0 ? values.get(node.symbol.name) : undefined;
    if (value) yield* literals(value, values, depth - 1);
  } else if (isTransparent(node)) {
    for (const child of node.children) yield* literals(child, values, depth);
  }
}

// Only what hands its literals on unchanged; a table, a subquery or another function does not.
function isTransparent(node: SyntaxNode): boolean {
  if (node.kind === 'FunctionCallExpression')
    return /^(pack_array|tolower|toupper|todynamic|parse_json)$/.test(node.symbol?.name ?? '');
  return /^(StringLiteralExpression|CompoundStringLiteralExpression|DynamicExpression|JsonArrayExpression|ParenthesizedExpression|ExpressionList|List|SeparatedElement)$/.test(
    node.kind,
  );
}
