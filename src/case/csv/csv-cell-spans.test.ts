import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvCellSpans } from './csv-cell-spans.ts';
import { csvTable } from './csv-table.ts';

test('each cell is where the reader of the table finds it', () => {
  const cell = fc.oneof(fc.string(), fc.constantFrom('', 'a,b', '"', 'a\r\nb', '\n', 'ü"x"', ' '));
  const rows = fc
    .integer({ min: 1, max: 4 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
    );
  fc.assert(
    fc.property(rows, fc.constantFrom('\n', '\r\n'), fc.boolean(), (table, lineEnd, mark) => {
      const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
      const text =
        (mark ? '\uFEFF' : '') +
        table.map((row) => row.map(quoted).join(',')).join(lineEnd + lineEnd) +
        lineEnd;
      const read = csvTable(text);
      if ('problem' in read) throw new Error(read.problem);
      const spans = csvCellSpans(text);
      const unquoted = spans.map((row) =>
        row.map(({ start, end }) => text.slice(start + 1, end - 1).replaceAll('""', '"')),
      );
      expect(unquoted).toEqual([read.columns, ...read.rows]);
    }),
  );
});

test('cells without quotes, and the last without a line end', () => {
  const text = 'a,b\r\n1,\r\n\r\n,"x"';
  expect(csvCellSpans(text).map((row) => row.map(({ start, end }) => text.slice(start, end)))).toEqual([
    ['a', 'b'],
    ['1', ''],
    ['', '"x"'],
  ]);
});
