import { csvTable } from '../../case/csv/csv-table.ts';
import { csvCell } from '../../export/csv/csv-cell.ts';

const number = /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;

/**
 * Rows of results as a file to save. A cell that a spreadsheet would run as a formula is written as text, the way exports
 * do it; numbers stay numbers, and rows without such a cell stay to the byte what they are.
 */
export function downloadedRows(text: string): string {
  const table = csvTable(text);
  if ('problem' in table) return text;
  const isHarmless = (cell: string) => number.test(cell) || !/^'*[=+\-@\t\r\n]/.test(cell);
  const rows = [table.columns, ...table.rows];
  if (rows.every((row) => row.every(isHarmless))) return text;
  return rows
    .map((row) => `${row.map((cell) => (number.test(cell) ? cell : csvCell(cell))).join(',')}\r\n`)
    .join('');
}
