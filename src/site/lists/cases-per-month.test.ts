import { expect, test } from 'vitest';
import { casesPerMonth } from './cases-per-month.ts';

test('months without a case are there, over the turn of the year', () => {
  expect(casesPerMonth(['2026-02-01', '2025-11-30', '2025-11-01'])).toEqual([
    { month: '2025-11', cases: 2 },
    { month: '2025-12', cases: 0 },
    { month: '2026-01', cases: 0 },
    { month: '2026-02', cases: 1 },
  ]);
});

test('only the last two years are shown', () => {
  const months = casesPerMonth(['2019-01-01', '2026-11-01']);
  expect(months).toHaveLength(24);
  expect(months[0]?.month).toBe('2024-12');
});

test('no case, no month', () => {
  expect(casesPerMonth([])).toEqual([]);
});
