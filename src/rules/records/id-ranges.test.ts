import { expect, test } from 'vitest';
import { idRanges } from './id-ranges.ts';

test.each([
  [['Q1'], '`Q1`'],
  [['Q1', 'Q2'], '`Q1`, `Q2`'],
  [['Q1', 'Q2', 'Q3', 'upload', 'Q5', 'Q7', 'Q8', 'Q9'], '`Q1` to `Q3`, `upload`, `Q5`, `Q7` to `Q9`'],
  [['a', 'b', 'c', 'd', 'e', 'f', 'Q1', 'Q2'], '`a`, `b`, `c`, `d`, `e`, `f` and 2 more'],
])('%j', (ids, expected) => {
  expect(idRanges(ids)).toBe(expected);
});
