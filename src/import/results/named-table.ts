import type { CsvTable } from '../../case/csv/csv-table.ts';
import { cellText, isObject } from './parse-json.ts';

export type Table = CsvTable | { problem: string };

export type Json = Readonly<Record<string, unknown>>;

/** A table with its columns beside its rows, as Log Analytics, Azure Data Explorer and Resource Graph write it. */
export function namedTable(table: Json): Table {
  const columns = schemaNames(property(table, 'columns'));
  const rows = property(table, 'rows');
  if (columns === null || !Array.isArray(rows)) return { problem: 'a table in it has no columns or no rows' };
  const broken = rows.find((row) => !Array.isArray(row) || row.length !== columns.length) as unknown;
  if (broken !== undefined)
    return {
      problem: Array.isArray(broken)
        ? 'a row has more or fewer cells than there are columns'
        : `the query failed midway: ${cellText(broken).slice(0, 200)}`,
    };
  return { columns, rows: (rows as unknown[][]).map((row) => row.map(cellText)) };
}

/** The names of columns that a list describes; null where it is none. */
export function schemaNames(schema: unknown): string[] | null {
  if (!Array.isArray(schema) || !schema.every(isObject)) return null;
  const names = schema.map((each) => property(each, 'name') ?? property(each, 'ColumnName'));
  return names.every((name) => typeof name === 'string') ? names : null;
}

/** The value of a key, whatever the case of its letters. */
export function property(of: Json, key: string): unknown {
  const found = Object.keys(of).find((name) => name.toLowerCase() === key.toLowerCase());
  return found === undefined ? undefined : of[found];
}
