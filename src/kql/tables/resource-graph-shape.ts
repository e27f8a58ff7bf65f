import { compactColumns } from './compact-columns.ts';
import { kqlSchemas } from './kql-schema.ts';
import type { DatabaseShape } from './table-shape.ts';

/** The tables of Azure Resource Graph, which finds them whatever their capitals, and gains new ones now and then. */
export function resourceGraphShape(): DatabaseShape {
  const { columns, tables } = kqlSchemas['resource-graph'];
  const fixed = compactColumns(columns);
  const names = new Set(tables.flatMap(writings));
  return {
    tables: [...names].map((name) => ({ name, columns: fixed })),
    functions: [],
    isOpen: false,
    moreTables: /(resources|changes)$/i,
    ignoresCase: true,
    defaultTable: 'Resources',
  };
}

// The language service minds capitals, so it gets the ways that people write a name.
function writings(name: string): string[] {
  const small = name.toLowerCase();
  return [
    small,
    name,
    small.charAt(0).toUpperCase() + small.slice(1),
    name.charAt(0).toLowerCase() + name.slice(1),
  ];
}
