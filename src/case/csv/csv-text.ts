import type { CsvTable } from './csv-table.ts';

/** A table as CSV with every cell in quotes, as the portals export it; cells are kept to the letter. */
export function csvText({ columns, rows }: CsvTable): string {
  return [columns, ...rows]
    .map((cells) => `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\n`)
    .join('');
}
