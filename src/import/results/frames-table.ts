import { type Json, namedTable, property, type Table } from './named-table.ts';
import { cellText } from './parse-json.ts';

/** The result in an answer of Azure Data Explorer in frames (its second version), whole or in fragments. */
export function framesTable(frames: readonly Json[]): Table {
  const tables = new Map<string, { columns: unknown; rows: unknown[] }>();
  for (const frame of frames) {
    const id = cellText(property(frame, 'TableId'));
    const isResult = property(frame, 'TableKind') === 'PrimaryResult';
    switch (property(frame, 'FrameType')) {
      case 'DataTable':
      case 'TableHeader':
        if (isResult)
          tables.set(id, { columns: property(frame, 'Columns'), rows: listOf(property(frame, 'Rows')) });
        break;
      case 'TableFragment': {
        const table = tables.get(id);
        if (!table) break;
        const rows = listOf(property(frame, 'Rows'));
        const replaces = property(frame, 'TableFragmentType') === 'DataReplace';
        table.rows = replaces ? rows : [...table.rows, ...rows];
        break;
      }
      case 'DataSetCompletion':
        if (property(frame, 'HasErrors') === true || property(frame, 'Cancelled') === true)
          return { problem: 'the query failed midway, so rows may be missing' };
        break;
    }
  }
  const [first] = tables.values();
  if (tables.size > 1) return { problem: `it holds ${tables.size} results, expected those of one query` };
  return first === undefined ? { problem: 'it holds no result' } : namedTable(first as unknown as Json);
}

function listOf(rows: unknown): unknown[] {
  return Array.isArray(rows) ? rows : [];
}
