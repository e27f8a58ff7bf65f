import type { ReadColumn } from '../query-analysis.ts';
import type { SyntaxNode } from '../syntax/syntax-node.ts';
import { syntaxNodes } from '../syntax/syntax-nodes.ts';

/** What a query reads, each list sorted and without repeats. */
export interface QueryReads {
  tables: string[];
  columns: ReadColumn[];
  functions: string[];
}

/** Collects the tables, columns and functions that a query names. */
export function queryReads(root: SyntaxNode): QueryReads {
  const tables = new Set<string>();
  const functions = new Set<string>();
  const columns = new Map<string, ReadColumn>();
  for (const node of syntaxNodes(root)) {
    const { symbol } = node;
    if (!symbol || node.kind === 'NameDeclaration') continue;
    if (symbol.kind === 'table' && node.kind === 'NameReference' && symbol.name !== '')
      tables.add(symbol.name);
    if (symbol.kind === 'function' && node.kind === 'NameReference') functions.add(symbol.name);
    if (symbol.kind === 'column' && node.kind === 'NameReference') {
      const { name, table } = symbol;
      columns.set(`${table ?? ''}\0${name}`, { table, name, type: node.type ?? 'unknown' });
    }
  }
  return {
    tables: [...tables].sort(),
    columns: [...columns].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, column]) => column),
    functions: [...functions].sort(),
  };
}
