import { expect, test } from 'vitest';
import { matchPlaces } from './match-places.ts';

test('time that passes while nothing is computed does not count', () => {
  const waiting = {
    *matches() {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
      yield { start: 0, end: 1 };
    },
  };
  expect(matchPlaces(waiting, 'ab', 100)).toEqual([{ start: 0, end: 1, value: 'a' }]);
});

test('a search that computes for too long is given up', () => {
  const computing = {
    *matches() {
      for (;;) yield { start: 0, end: 1 };
    },
  };
  expect(matchPlaces(computing, 'ab', 20)).toBeNull();
});
