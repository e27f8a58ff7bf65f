import { parse } from 'csv-parse/sync';

/** Rows of a CSV file (RFC 4180); every row has as many cells as there are columns. */
export interface CsvTable {
  columns: string[];
  rows: string[][];
}

/** Reads CSV as the portals export it. What is wrong comes as `problem` with the line, from 1, where it was noticed. */
export function csvTable(text: string): CsvTable | { problem: string; line: number } {
  try {
    const records: string[][] = parse(text, { bom: true, skip_empty_lines: true });
    const [columns, ...rows] = records;
    if (columns === undefined) return { problem: 'it is empty', line: 1 };
    return { columns, rows };
  } catch (error) {
    const line = error instanceof Error && 'lines' in error ? Number(error.lines) : 1;
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return { problem: problems[code] ?? 'it is not CSV', line };
  }
}

const problems: Record<string, string> = {
  CSV_RECORD_INCONSISTENT_FIELDS_LENGTH: 'a row has more or fewer cells than there are columns',
  CSV_INCONSISTENT_RECORD_LENGTH: 'a row has more or fewer cells than there are columns',
  CSV_RECORD_INCONSISTENT_COLUMNS: 'a row has more or fewer cells than there are columns',
  CSV_QUOTE_NOT_CLOSED: 'a quote is not closed',
  INVALID_OPENING_QUOTE: 'a quote stands inside a cell that does not begin with one',
  CSV_INVALID_CLOSING_QUOTE: 'a quote inside a cell is not doubled',
};
