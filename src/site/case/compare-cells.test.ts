import { expect, test } from 'vitest';
import { compareCells } from './compare-cells.ts';

test.each([
  ['long', ['10', '9', '', '-1'], ['-1', '9', '10', ''], ['10', '9', '-1', '']],
  ['string', ['b10', 'b9', '', 'A'], ['A', 'b9', 'b10', ''], ['b10', 'b9', 'A', '']],
  [
    'datetime',
    ['2025-11-20T01:00:00.0000002Z', '2025-11-20T01:00:00.0000001Z', '2025-11-19T23:00:00Z'],
    ['2025-11-19T23:00:00Z', '2025-11-20T01:00:00.0000001Z', '2025-11-20T01:00:00.0000002Z'],
    ['2025-11-20T01:00:00.0000002Z', '2025-11-20T01:00:00.0000001Z', '2025-11-19T23:00:00Z'],
  ],
  [
    'datetime',
    ['Nov 20, 2025 2:48:57 AM', 'Nov 3, 2025 11:00:00 PM'],
    ['Nov 3, 2025 11:00:00 PM', 'Nov 20, 2025 2:48:57 AM'],
    ['Nov 20, 2025 2:48:57 AM', 'Nov 3, 2025 11:00:00 PM'],
  ],
  ['real', ['1.5', 'none', '0.25'], ['0.25', '1.5', 'none'], ['none', '1.5', '0.25']],
])('a column of %s', (type, cells, ascending, descending) => {
  expect(cells.toSorted(compareCells(type, false))).toEqual(ascending);
  expect(cells.toSorted(compareCells(type, true))).toEqual(descending);
});
