import type { QueryProblem } from '../query-analysis.ts';
import type { SyntaxNode } from '../syntax/syntax-node.ts';
import { syntaxNodes } from '../syntax/syntax-nodes.ts';
import type { DatabaseShape } from '../tables/table-shape.ts';

/** A `=` where a comparison was meant, and the condition `[start, end)` that is read wrongly for it. */
export interface Assignment {
  problem: QueryProblem;
  start: number;
  end: number;
}

/**
 * Finds `=` written for `==` where the service reads it as a name and says nothing: as a condition of `where`, and
 * as a condition that a built-in function takes, such as `iff` and `countif`. Elsewhere `toint(Tries = count())`
 * names the column.
 */
export function assignmentsForComparisons(root: SyntaxNode, shape: DatabaseShape): Assignment[] {
  const own = new Set(shape.functions.map((each) => each.name));
  const nodes = [...syntaxNodes(root)];
  for (const node of nodes) {
    const isLocal = node.kind === 'LetStatement' && node.children.at(-1)?.kind === 'FunctionDeclaration';
    const name = isLocal
      ? node.children.find((child) => child.kind === 'NameDeclaration')?.symbol?.name
      : undefined;
    if (name !== undefined) own.add(name);
  }
  const columns = columnNames(nodes, shape);
  return nodes.flatMap((node) => {
    if (node.kind === 'FilterOperator') return assignments(node.children.slice(-1));
    const name = node.kind === 'FunctionCallExpression' ? node.symbol?.name : undefined;
    if (name === undefined || own.has(name)) return [];
    const list = node.children.at(-1)?.children.find((child) => child.kind === 'List');
    const given = (list?.children ?? []).flatMap((element) => element.children.slice(0, 1));
    const conditions = given.filter((_, index) => isCondition(name, index, given.length));
    // A condition may have a name, but not that of a column, and it is still one after its name.
    return assignments(
      conditions.filter((each) => columns.has(writtenName(each)) || each.children.at(-1)?.type !== 'bool'),
    );
  });
}

/** Whether a built-in function takes a condition as its argument at `index`. */
function isCondition(name: string, index: number, count: number): boolean {
  if (/^(iff|iif|not|countif|assert)$/.test(name)) return index === 0;
  if (name === 'case') return index % 2 === 0 && index < count - 1;
  return /if$/.test(name) && index === 1;
}

/** The name before the `=`; as it is written, for the service knows no symbol for it in an argument. */
function writtenName(named: SyntaxNode): string {
  let node = named.children[0];
  while (node && node.text === '') node = node.children[0];
  return node?.text ?? '';
}

/** Names that the query reads, could read or gives: only such a name is likely to be compared. */
function columnNames(nodes: readonly SyntaxNode[], shape: DatabaseShape): ReadonlySet<string> {
  const read = new Set(nodes.flatMap(({ symbol }) => (symbol?.kind === 'table' ? [symbol.name] : [])));
  const tables = shape.tables.filter((table) => read.has(table.name));
  const used = nodes.flatMap(({ kind, symbol }) =>
    (kind === 'NameReference' && symbol?.kind === 'column') || kind === 'NameDeclaration'
      ? [symbol?.name ?? '']
      : [],
  );
  return new Set([...tables.flatMap((table) => table.columns.map((column) => column.name)), ...used]);
}

function assignments(conditions: readonly SyntaxNode[]): Assignment[] {
  return conditions.flatMap((condition) => {
    const sign = condition.kind === 'SimpleNamedExpression' ? condition.children[1] : undefined;
    if (!sign) return [];
    const problem: QueryProblem = {
      rule: 'no-kql-syntax-error',
      severity: 'error',
      message: 'Unexpected `=`, expected `==`',
      why: 'A single `=` gives a name and compares nothing.',
      fix: 'Write `==`.',
      start: sign.start,
      end: sign.end,
      suggestion: '==',
    };
    return [{ problem, start: condition.start, end: condition.end }];
  });
}
