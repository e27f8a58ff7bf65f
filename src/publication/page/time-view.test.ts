import { expect, test } from 'vitest';
import { timeOrder } from './time-view.ts';

test('a date stands after the clock times of its day, before those of the next', () => {
  const written = ['2025-11-21T00:00Z', '2025-11-20', '2025-11-20T23:59:59.9999999Z', '2025-11-19T10:00Z'];
  expect(written.toSorted(timeOrder(null))).toEqual([
    '2025-11-19T10:00Z',
    '2025-11-20T23:59:59.9999999Z',
    '2025-11-20',
    '2025-11-21T00:00Z',
  ]);
});

test('a date that is the day of the first activity in another zone does not stand before it', () => {
  const first = '2025-11-19T22:30-05:00';
  const written = [first, '2025-11-19', '2025-11-17'];
  expect(written.toSorted(timeOrder(first))).toEqual(['2025-11-17', first, '2025-11-19']);
});
