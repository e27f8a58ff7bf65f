import { expect, test } from 'vitest';
import type { CaseSource } from '../../case/read-case.ts';
import { watchedCases } from './watched-cases.ts';

test('`has` tells what is there, and what it told is remembered', () => {
  const source = {} as CaseSource;
  let current = new Map([['one', source]]);
  const watched = watchedCases(() => current);
  expect([watched.view.has('one'), watched.view.has('two')]).toEqual([true, false]);

  current = new Map([
    ['one', source],
    ['three', source],
  ]);
  expect(watched.unchanged()).toBe(true);
  current = new Map([
    ['one', source],
    ['two', source],
  ]);
  expect(watched.unchanged()).toBe(false);
  current = new Map();
  expect(watched.unchanged()).toBe(false);
  watched.forget();
  expect(watched.unchanged()).toBe(true);
});
