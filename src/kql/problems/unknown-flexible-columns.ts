import type { QueryProblem } from '../query-analysis.ts';
import type { SyntaxNode } from '../syntax/syntax-node.ts';
import { syntaxNodes } from '../syntax/syntax-nodes.ts';
import type { DatabaseShape } from '../tables/table-shape.ts';
import { nearestName } from './nearest-name.ts';

/**
 * Unknown columns where the service accepts any, as a table there may have more columns than it knows:
 * - an error, when the only such table adds columns of a certain form: `AzureDiagnostics` grows one per property,
 *   always with the suffix of its type;
 * - a warning, when the name stands once in the query and is one keystroke away from a known one.
 */
export function unknownFlexibleColumns(root: SyntaxNode, shape: DatabaseShape): QueryProblem[] {
  const nodes = [...syntaxNodes(root)];
  const read = new Set(nodes.flatMap((node) => (node.symbol?.kind === 'table' ? [node.symbol.name] : [])));
  const declared = new Set(
    nodes.filter((node) => node.kind === 'NameDeclaration').map((node) => node.symbol?.name ?? ''),
  );
  const unknown = nodes.filter(
    ({ kind, type, symbol }) =>
      kind === 'NameReference' &&
      type === 'unknown' &&
      symbol?.kind === 'column' &&
      symbol.table === null &&
      !declared.has(symbol.name),
  );
  if (unknown.length === 0) return [];
  const tables = shape.tables.filter((table) => read.has(table.name));
  const flexible = tables.filter((table) => table.moreColumns);
  const isCertain =
    flexible.length > 0 && !isOpenOtherwise(nodes, tables.length > flexible.length, shape, read);
  const known = [
    ...new Set([...tables.flatMap((table) => table.columns.map((column) => column.name)), ...declared]),
  ];
  return unknown.flatMap((node) => {
    const name = node.symbol?.name ?? '';
    const form = flexible[0]?.moreColumns;
    const near = nearestName(name, known);
    if (isCertain && form && !form.test(name)) return [problem(node, name, near?.name ?? null, 'error')];
    const isRepeated = unknown.some((other) => other !== node && other.symbol?.name === name);
    return near && !isRepeated && isSlip(name, near.name) ? [problem(node, name, near.name, 'warning')] : [];
  });
}

function problem(
  node: SyntaxNode,
  name: string,
  near: string | null,
  severity: 'error' | 'warning',
): QueryProblem {
  return {
    rule: 'no-unknown-column',
    severity,
    message: `Unexpected column \`${name}\`, expected ${near === null ? 'a column of the table' : `\`${near}\``}`,
    why:
      severity === 'error'
        ? 'The columns that this table adds for a resource end in _s, _d, _b, _g or _t.'
        : 'The table may have more columns than are known, but this one looks like a slip.',
    fix: near === null ? null : `Write \`${near}\`.`,
    start: node.start,
    end: node.end,
  };
}

/** One letter too many, too few or exchanged with its neighbour; another capital or another suffix is not a slip. */
function isSlip(name: string, known: string): boolean {
  if (name.length < 6 || name.toLowerCase() === known.toLowerCase()) return false;
  if (name.length === known.length) return [...name].sort().join('') === [...known].sort().join('');
  const [short, long] = name.length < known.length ? [name, known] : [known, name];
  if (long.length !== short.length + 1) return false;
  const at = [...short].findIndex((letter, index) => letter !== long[index]);
  return at >= 0 && long.slice(at + 1) === short.slice(at);
}

function isOpenOtherwise(
  nodes: readonly SyntaxNode[],
  hasOthers: boolean,
  shape: DatabaseShape,
  read: ReadonlySet<string>,
): boolean {
  return (
    (hasOthers && shape.tables.some((table) => table.isOpen && !table.moreColumns && read.has(table.name))) ||
    nodes.some(
      ({ kind, type }) =>
        type === 'table' &&
        /^(EvaluateOperator|InvokeOperator|PathExpression|FunctionCallExpression)$/.test(kind),
    )
  );
}
