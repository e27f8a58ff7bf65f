import { compareCells } from '../case/compare-cells.ts';

// Heads of result tables become buttons: ascending, descending, and as exported again.
const next: Record<string, string> = { none: 'ascending', ascending: 'descending', descending: 'none' };

for (const table of document.querySelectorAll<HTMLTableElement>('table[data-sortable]')) {
  const [body] = table.tBodies;
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
  const rows = [...(body?.rows ?? [])];
  for (const [column, head] of heads.entries()) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'sort';
    button.append(...head.childNodes);
    head.append(button);
    head.ariaSort = 'none';
    button.addEventListener('click', () => {
      const order = next[head.ariaSort ?? 'none'] ?? 'none';
      for (const other of heads) other.ariaSort = 'none';
      head.ariaSort = order;
      const cell = (row: HTMLTableRowElement) => row.cells[column]?.textContent ?? '';
      const compare = compareCells(head.dataset.type ?? '', order === 'descending');
      body?.append(...(order === 'none' ? rows : rows.toSorted((a, b) => compare(cell(a), cell(b)))));
    });
  }
}
