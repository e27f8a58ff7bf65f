import { nearestName } from './nearest-name.ts';
import type { QueryProblem } from './query-analysis.ts';
import type { SyntaxNode } from './syntax-node.ts';
import { syntaxNodes } from './syntax-nodes.ts';
import type { DatabaseShape } from './table-shape.ts';

/**
 * Unknown columns of a table that may have more columns, but only of a certain form: `AzureDiagnostics` grows
 * one per property, always with the suffix of its type. Nothing is said where other open tables take part.
 */
export function unknownFlexibleColumns(root: SyntaxNode, shape: DatabaseShape): QueryProblem[] {
  const nodes = [...syntaxNodes(root)];
  const read = new Set(nodes.flatMap((node) => (node.symbol?.kind === 'table' ? [node.symbol.name] : [])));
  const flexible = shape.tables.filter((table) => table.moreColumns && read.has(table.name));
  if (flexible.length === 0 || isOpenOtherwise(nodes, read, shape)) return [];
  const declared = new Set(
    nodes.filter((node) => node.kind === 'NameDeclaration').map((node) => node.symbol?.name ?? ''),
  );
  return nodes
    .filter(
      (node) => node.kind === 'NameReference' && node.symbol?.kind === 'column' && node.type === 'unknown',
    )
    .filter((node) => node.symbol?.table === null && !declared.has(node.symbol.name))
    .filter((node) => !flexible.some((table) => table.moreColumns?.test(node.symbol?.name ?? '')))
    .map((node) => {
      const name = node.symbol?.name ?? '';
      const names = flexible.flatMap((table) => table.columns.map((column) => column.name));
      const near = nearestName(name, [...names, ...declared]);
      return {
        rule: 'no-unknown-column',
        severity: 'error',
        message: `Unexpected column \`${name}\`, expected ${near ? `\`${near.name}\`` : `a column of ${flexible[0]?.name ?? ''}`}`,
        why: `The columns that ${flexible[0]?.name ?? ''} adds for a resource end in _s, _d, _b, _g or _t.`,
        fix: near ? `Write \`${near.name}\`.` : null,
        start: node.start,
        end: node.end,
        ...(near?.isSafe ? { suggestion: near.name } : {}),
      };
    });
}

function isOpenOtherwise(
  nodes: readonly SyntaxNode[],
  read: ReadonlySet<string>,
  shape: DatabaseShape,
): boolean {
  return (
    shape.tables.some((table) => table.isOpen && !table.moreColumns && read.has(table.name)) ||
    nodes.some(
      (node) => /^(Evaluate|Invoke)Operator$|^PathExpression$/.test(node.kind) && node.type === 'table',
    ) ||
    nodes.some((node) => node.kind === 'FunctionCallExpression' && node.type === 'table')
  );
}
