import { expect, test } from 'vitest';
import { partedTimes } from './parted-times.ts';

const second = 1000;
const day = 86_400 * second;

test('a day without events between two bursts is cut out', () => {
  const times = [0, 2 * second, 5 * second, 9 * second, day, day + 3 * second];
  expect(partedTimes(times)).toEqual([
    [0, 2 * second, 5 * second, 9 * second],
    [day, day + 3 * second],
  ]);
});

test('evenly spread events stay together', () => {
  expect(partedTimes([0, day, 2 * day, 3 * day])).toHaveLength(1);
});

test('a burst inside a long case is found behind larger gaps', () => {
  const burst = Array.from({ length: 8 }, (_, at) => at * 60 * second);
  const parts = partedTimes([...burst, day, 9 * day, 12 * day]);
  expect(parts.map(({ length }) => length)).toEqual([8, 1, 1, 1]);
});

test('order and repetition of times do not matter', () => {
  expect(partedTimes([5, 0, 5, 3])).toEqual([[0, 3, 5]]);
  expect(partedTimes([7])).toEqual([[7]]);
});
