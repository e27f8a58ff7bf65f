import type { ResultRows } from '../../publication/page/case-page.ts';

// As many characters as stand beside each other on a sheet, with the room between columns.
const sheetWidth = 76;
const columnGap = 2;
// The least that a column of long values is left.
const leastWidth = 6;

/** Which columns of a table are short enough to stay whole on paper: the shortest first, as long as the others have room. */
export function shortColumns({ columns, rows }: Pick<ResultRows, 'columns' | 'rows'>): boolean[] {
  const lengths = columns.map(({ name }, at) =>
    Math.max(name.length, ...rows.map((row) => row[at]?.length ?? 0)),
  );
  const order = [...lengths.keys()].sort((a, b) => (lengths[a] ?? 0) - (lengths[b] ?? 0));
  const short = columns.map(() => false);
  let room = sheetWidth - columns.length * (columnGap + leastWidth);
  for (const at of order) {
    room += leastWidth - (lengths[at] ?? 0);
    if (room < 0) break;
    short[at] = true;
  }
  return short;
}
