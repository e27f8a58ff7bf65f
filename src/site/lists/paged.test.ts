import { expect, test } from 'vitest';
import { paged, pagePath } from './paged.ts';

test('a list is cut into pages that hold all of it', () => {
  expect(paged(['a', 'b', 'c'], 2)).toEqual([
    { items: ['a', 'b'], number: 1, last: 2 },
    { items: ['c'], number: 2, last: 2 },
  ]);
  expect(paged(['a', 'b'], 2).length).toBe(1);
  expect(paged([], 2)).toEqual([{ items: [], number: 1, last: 1 }]);
});

test('the first page has the plain address', () => {
  expect([1, 2, 10].map(pagePath)).toEqual([undefined, 'page/2', 'page/10']);
});
