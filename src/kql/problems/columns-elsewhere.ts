import type { QueryProblem } from '../query-analysis.ts';
import type { SyntaxNode } from '../syntax/syntax-node.ts';
import { syntaxNodes } from '../syntax/syntax-nodes.ts';
import type { DatabaseShape, TableShape } from '../tables/table-shape.ts';
import { nearestName } from './nearest-name.ts';

/** Columns that only the other schema of the portal gives a table: the query may run, and may not. Each is reported once. */
export function columnsElsewhere(root: SyntaxNode, shape: DatabaseShape): QueryProblem[] {
  const nodes = [...syntaxNodes(root)];
  const read = new Set(nodes.flatMap(({ symbol }) => (symbol?.kind === 'table' ? [symbol.name] : [])));
  const tables = shape.tables.filter((table) => read.has(table.name));
  if (!tables.some((table) => table.elsewhere)) return [];
  const told = new Set<string>();
  return nodes.flatMap((node) => {
    const { symbol } = node;
    if (node.kind !== 'NameReference' || symbol?.kind !== 'column' || symbol.table === null) return [];
    const { name } = symbol;
    const table = tables.find((each) => each.name === symbol.table);
    const other = table?.elsewhere;
    // After a union the column may come from any of the tables.
    if (!table || !other?.columns.has(name) || told.has(name) || tables.some((each) => has(each, name)))
      return [];
    told.add(name);
    const near = nearestName(
      name,
      table.columns.map((column) => column.name).filter((each) => has(table, each)),
    );
    return [
      {
        rule: 'no-unknown-column',
        severity: 'warning',
        message: `Unexpected column \`${name}\`, which \`${table.name}\` has only in the schema of ${other.schema}, expected ${near === null ? 'a column of this platform' : `\`${near.name}\``}`,
        why: 'Which columns the table has depends on where the query is run.',
        fix: `Set \`platform: ${other.platform}\`${near === null ? '' : `, or write \`${near.name}\``}.`,
        start: node.start,
        end: node.end,
      },
    ];
  });
}

/** Whether the platform's own schema gives a table a column. */
function has({ columns, elsewhere }: TableShape, name: string): boolean {
  return !elsewhere?.columns.has(name) && columns.some((column) => column.name === name);
}
