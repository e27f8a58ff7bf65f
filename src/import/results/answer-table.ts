import { framesTable } from './frames-table.ts';
import { type Json, namedTable, property, schemaNames, type Table } from './named-table.ts';
import { cellText, isObject } from './parse-json.ts';

/** The table in what an API answered; a `problem` where it is an error, holds several tables, or none that is known. */
export function answerTable(data: unknown): Table {
  if (Array.isArray(data)) return isFrames(data) ? framesTable(data) : objectsTable(data);
  const answer = data as Json;
  const error = property(answer, 'error') ?? property(answer, 'OneApiErrors');
  if (error !== undefined && error !== null)
    return {
      problem: `it is an error: ${cellText(property(error as Json, 'message') ?? error).slice(0, 200)}`,
    };
  const tables = property(answer, 'tables');
  if (Array.isArray(tables)) return primaryTable(tables as Json[]);
  const rows = property(answer, 'results') ?? property(answer, 'data') ?? property(answer, 'value');
  if (Array.isArray(rows)) return objectsTable(rows, schemaNames(property(answer, 'schema')));
  if (typeof rows === 'object' && rows !== null) return namedTable(rows as Json);
  return { problem: 'it has no rows in a known format' };
}

function isFrames(data: readonly unknown[]): data is readonly Json[] {
  return data.length > 0 && data.every((each) => isObject(each) && property(each, 'FrameType') !== undefined);
}

function objectsTable(rows: readonly unknown[], schema: string[] | null = null): Table {
  if (!rows.every(isObject)) return { problem: 'a row in it is not an object' };
  // The command line of Azure says the name of the table in each row.
  const own = (key: string) => key !== 'TableName' || rows.some((row) => row[key] !== 'PrimaryResult');
  const columns =
    schema ??
    [...new Set(rows.flatMap((row) => Object.keys(row)))].filter(
      (key) => !key.includes('@odata.') && own(key),
    );
  return { columns, rows: rows.map((row) => columns.map((name) => cellText(row[name]))) };
}

function primaryTable(tables: readonly Json[]): Table {
  const named = tables.filter((each) => property(each, 'name') === 'PrimaryResult');
  const results = named.length > 0 ? named : listedResults(tables);
  const [first] = results;
  if (results.length > 1)
    return { problem: `it holds ${results.length} results, expected those of one query` };
  return first === undefined ? { problem: 'it holds no table' } : namedTable(first);
}

/** In its first version Azure Data Explorer lists the tables of an answer in the last one. */
function listedResults(tables: readonly Json[]): Json[] {
  const last = tables.length > 2 ? tables.at(-1) : undefined;
  const listed = last === undefined ? null : namedTable(last);
  if (listed === null || 'problem' in listed) return tables.slice(0, 1);
  const [kind, ordinal] = ['Kind', 'Ordinal'].map((name) => listed.columns.indexOf(name));
  if (kind === undefined || ordinal === undefined || kind < 0 || ordinal < 0) return tables.slice(0, 1);
  return listed.rows
    .filter((row) => row[kind] === 'QueryResult')
    .map((row) => tables[Number(row[ordinal])])
    .filter((table) => table !== undefined);
}
