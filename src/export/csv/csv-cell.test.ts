import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvTable } from '../../case/csv/csv-table.ts';
import { csvCell } from './csv-cell.ts';

test.each([
  ['198.51.100.7', '198.51.100.7'],
  ['=cmd|"/c calc"!A1', '"\'=cmd|""/c calc""!A1"'],
  ['-enc SQBFAFgA', "'-enc SQBFAFgA"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['+49 30 1', "'+49 30 1"],
  ['\t=1', "'\t=1"],
  ['\r=1', '"\'\r=1"'],
  ["'=1", "''=1"],
  ["'quoted'", "'quoted'"],
  ['a,b\nc', '"a,b\nc"'],
  ['', ''],
])('%j is the cell %j', (text, cell) => {
  expect(csvCell(text)).toBe(cell);
});

test('every text comes back, and none begins as a formula', () => {
  const unit = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', "'", '"', ',', 'a', 'é');
  fc.assert(
    fc.property(fc.array(fc.string({ unit }), { minLength: 2, maxLength: 4 }), (texts) => {
      const read = csvTable(`${texts.map(() => 'x').join(',')}\r\n${texts.map(csvCell).join(',')}\r\n`);
      if ('problem' in read) throw new Error(read.problem);
      const cells = read.rows[0] ?? texts.map(() => '');
      for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
      expect(cells.map((cell) => cell.replace(/^'(?='*[=+\-@\t\r\n])/, ''))).toEqual(texts);
    }),
  );
});
