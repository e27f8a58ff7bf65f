import { expect, test } from 'vitest';
import { shortColumns } from './short-columns.ts';

const short = (...columns: [name: string, ...values: string[]][]) =>
  shortColumns({
    columns: columns.map(([name]) => ({ name, type: 'string' })),
    rows: [columns.map(([, value = '']) => value), columns.map(([, , value = '']) => value)],
  });

test('columns of short values stay whole, one of long values gives way', () => {
  expect(
    short(['Ip', '203.0.113.77', '192.0.2.10'], ['Risk', 'medium', 'none'], ['Hash', 'a'.repeat(64)]),
  ).toEqual([true, true, false]);
});

test('where there are too many, the longest give way, and those that stay leave them room', () => {
  const columns = (lengths: number[]) =>
    lengths.map((length, at): [string, string] => [`C${at}`, 'x'.repeat(length)]);
  // As in sign-ins: time, address, place, program, code, method, browser, risk.
  expect(short(...columns([28, 12, 8, 17, 10, 23, 12, 6]))).toEqual([
    false,
    true,
    true,
    false,
    true,
    false,
    false,
    true,
  ]);
  expect(short(...columns(Array.from({ length: 12 }, () => 20)))).not.toContain(true);
  expect(short()).toEqual([]);
});
