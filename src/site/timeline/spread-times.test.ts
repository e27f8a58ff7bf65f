import { expect, test } from 'vitest';
import { spreadTimes } from './spread-times.ts';

test('times that are far enough apart stand in proportion', () => {
  expect(spreadTimes([0, 10, 30, 40], 400, 19)).toEqual([0, 100, 300, 400]);
});

test('a dense zone is spread, and the rest stays in proportion', () => {
  const xs = spreadTimes([0, 1, 2, 1000, 3000], 338, 19);
  expect(xs.slice(0, 3)).toEqual([0, 19, 38]);
  expect((xs[4] ?? 0) - (xs[3] ?? 0)).toBeCloseTo((2000 / 2998) * 300, 5);
  expect(xs[4]).toBeCloseTo(338, 5);
});

test('more times than there is room for keep their order and end where the width does', () => {
  const xs = spreadTimes([...Array(60).keys(), 10_000], 200, 19);
  expect(xs).toEqual([...xs].sort((a, b) => a - b));
  expect(new Set(xs).size).toBe(61);
  expect(xs[60]).toBeCloseTo(200, 5);
});
