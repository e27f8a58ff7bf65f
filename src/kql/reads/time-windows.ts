import type { TimeWindow } from '../query-analysis.ts';
import { letValues } from '../syntax/let-values.ts';
import { stringLiteral } from '../syntax/string-literal.ts';
import type { SyntaxNode } from '../syntax/syntax-node.ts';
import { syntaxNodes } from '../syntax/syntax-nodes.ts';
import { durationOf, instantOf, isoText } from './kusto-instant.ts';

interface Bounds {
  from: bigint | null;
  to: bigint | null;
}

type Values = ReadonlyMap<string, SyntaxNode>;

/**
 * The limits that each pipeline over a table sets on `Timestamp` or `TimeGenerated` by literal datetimes. Empty
 * when nothing is limited, or when one limit is not a literal (`ago(7d)`) or stands under `or` or `not`.
 */
export function timeWindows(root: SyntaxNode): TimeWindow[] {
  const values = letValues(root);
  const windows: Bounds[] = [];
  for (const pipeline of pipelines(root)) {
    const bounds: Bounds = { from: null, to: null };
    for (const condition of pipeline) {
      for (const part of conjuncts(condition)) {
        if (!comparesTime(part)) continue;
        const limit = limitOf(part, values);
        if (!limit) return [];
        if (limit.from !== null && (bounds.from === null || limit.from > bounds.from))
          bounds.from = limit.from;
        if (limit.to !== null && (bounds.to === null || limit.to < bounds.to)) bounds.to = limit.to;
      }
    }
    windows.push(bounds);
  }
  if (windows.every((each) => each.from === null && each.to === null)) return [];
  const texts = windows.map(({ from, to }) => ({
    from: from === null ? null : isoText(from),
    to: to === null ? null : isoText(to),
  }));
  return [...new Map(texts.map((each) => [JSON.stringify(each), each])).values()];
}

/** For each pipeline that starts at a table: the conditions of its `where` operators. */
function* pipelines(root: SyntaxNode): Generator<SyntaxNode[]> {
  const inner = new Set<SyntaxNode>();
  for (const node of syntaxNodes(root)) {
    if (inner.has(node)) continue;
    if (node.kind === 'NameReference' && node.symbol?.kind === 'table') yield [];
    if (node.kind !== 'PipeExpression') continue;
    const conditions: SyntaxNode[] = [];
    let source: SyntaxNode | undefined = node;
    while (source?.kind === 'PipeExpression') {
      inner.add(source);
      const operator: SyntaxNode | undefined = source.children.at(-1);
      const condition = operator?.kind === 'FilterOperator' ? operator.children.at(-1) : undefined;
      if (condition) conditions.push(condition);
      source = source.children[0];
    }
    if (source?.symbol?.kind === 'table' || source?.kind === 'UnionOperator') {
      for (const each of syntaxNodes(source)) inner.add(each);
      yield conditions;
    }
  }
}

function* conjuncts(node: SyntaxNode): Generator<SyntaxNode> {
  if (node.kind === 'AndExpression' || node.kind === 'ParenthesizedExpression') {
    for (const child of node.children) yield* conjuncts(child);
  } else {
    yield node;
  }
}

function comparesTime(condition: SyntaxNode): boolean {
  for (const node of syntaxNodes(condition)) if (isTimeColumn(node)) return true;
  return false;
}

function isTimeColumn(node: SyntaxNode | undefined): boolean {
  return (
    node?.kind === 'NameReference' &&
    node.symbol?.kind === 'column' &&
    /^(Timestamp|TimeGenerated)$/.test(node.symbol.name)
  );
}

function limitOf(condition: SyntaxNode, values: Values): Bounds | null {
  const [left, , right] = condition.children;
  if (!left || !right) return null;
  if (condition.kind === 'BetweenExpression' && isTimeColumn(left)) {
    const [, first, , second] = right.children;
    const from = first ? instant(first, values) : null;
    if (from === null || !second) return null;
    const length = duration(second, values);
    const to = length === null ? instant(second, values) : from + length;
    return to === null ? null : { from, to };
  }
  const isFlipped = isTimeColumn(right);
  const at = instant(isFlipped ? left : right, values);
  if (at === null || !(isFlipped || isTimeColumn(left))) return null;
  const direction = /^(GreaterThan|LessThan|Equal)/.exec(condition.kind)?.[1];
  if (direction === 'Equal') return { from: at, to: at };
  if (direction === undefined) return null;
  return (direction === 'GreaterThan') !== isFlipped ? { from: at, to: null } : { from: null, to: at };
}

function instant(node: SyntaxNode, values: Values): bigint | null {
  const inner = resolve(node, values);
  if (inner.kind === 'DateTimeLiteralExpression') {
    const written = inner.children[0]?.text ?? '';
    return instantOf(written.replace(/^[a-z]+\s*\(|\)$/gi, '').replace(/^(["'])(.*)\1$/, '$2'));
  }
  if (inner.kind === 'FunctionCallExpression' && inner.symbol?.name === 'todatetime') {
    const literal = [...syntaxNodes(inner)].find((each) => each.kind === 'StringLiteralToken');
    return literal ? instantOf(stringLiteral(literal.text)) : null;
  }
  if (inner.kind !== 'AddExpression' && inner.kind !== 'SubtractExpression') return null;
  const [left, , right] = inner.children;
  const base = left ? instant(left, values) : null;
  const offset = right ? duration(right, values) : null;
  if (base === null || offset === null) return null;
  return inner.kind === 'AddExpression' ? base + offset : base - offset;
}

function duration(node: SyntaxNode, values: Values): bigint | null {
  const inner = resolve(node, values);
  return inner.kind === 'TimespanLiteralExpression' ? durationOf(inner.children[0]?.text ?? '') : null;
}

function resolve(node: SyntaxNode, values: Values, depth = 8): SyntaxNode {
  if (depth === 0) return node;
  if (node.kind === 'ParenthesizedExpression') return resolve(node.children[1] ?? node, values, depth - 1);
  if (node.kind === 'NameReference' && node.symbol?.kind === 'variable') {
    const value = values.get(node.symbol.name);
    return value ? resolve(value, values, depth - 1) : node;
  }
  return node;
}
