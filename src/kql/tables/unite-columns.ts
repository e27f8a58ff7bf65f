import type { Column } from '../query-analysis.ts';

/** The columns of the first list, and those of the second whose names the first does not have. */
export function uniteColumns(first: readonly Column[], second: readonly Column[]): Column[] {
  const names = new Set(first.map((column) => column.name));
  return [...first, ...second.filter((column) => !names.has(column.name))];
}
