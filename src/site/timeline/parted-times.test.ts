import { expect, test } from 'vitest';
import { partedTimes } from './parted-times.ts';

const second = 1000;
const minute = 60 * second;
const day = 86_400 * second;
const clocked = (times: readonly number[]) => times.map((at) => ({ at, clock: '00:00' }));
const days = (times: readonly number[]) => times.map((at) => ({ at, clock: '' }));
const parted = (times: readonly number[]) => partedTimes(clocked(times)).map((part) => part.times);

test('a day without events between two bursts is cut out', () => {
  const times = [0, 2 * second, 5 * second, 9 * second, day, day + 3 * second];
  expect(parted(times)).toEqual([
    [0, 2 * second, 5 * second, 9 * second],
    [day, day + 3 * second],
  ]);
});

test('evenly spread events stay together', () => {
  expect(parted([0, day, 2 * day, 3 * day])).toHaveLength(1);
});

test('a burst inside a long case is found after larger gaps', () => {
  const burst = Array.from({ length: 8 }, (_, at) => at * 60 * second);
  expect(parted([...burst, day, 9 * day, 12 * day]).map(({ length }) => length)).toEqual([8, 1, 1, 1]);
});

test('a night after a burst and a few actions is cut out', () => {
  const times = [0, 1, 5, 7, 44, 76, 82, 117, 146, 720].map((at) => at * minute);
  expect(parted(times).map(({ length }) => length)).toEqual([9, 1]);
});

test('order and repetition of times do not matter', () => {
  expect(parted([5, 0, 5, 3])).toEqual([[0, 3, 5]]);
  expect(parted([7])).toEqual([[7]]);
});

test('beside clock times, each day stands alone in its place', () => {
  expect(partedTimes([...days([day, 0]), ...clocked([day, day - minute, day + minute])])).toEqual([
    { times: [day - minute], dated: false },
    { times: [0], dated: true },
    { times: [day, day + minute], dated: false },
    { times: [day], dated: true },
  ]);
});

test('a day stands before the first clock time only where it is another day in every zone', () => {
  const first = 3 * day + minute;
  expect(partedTimes([...days([2 * day, 0]), ...clocked([first])]).map(({ times }) => times)).toEqual([
    [0],
    [first],
    [2 * day],
  ]);
});

test('days without any clock time are drawn in proportion', () => {
  expect(partedTimes(days([0, day, 3 * day]))).toEqual([{ times: [0, day, 3 * day], dated: true }]);
});
