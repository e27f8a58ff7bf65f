import { expect, test } from 'vitest';
import { unbroken } from './unbroken.ts';

test('short words with hyphens stay whole, and the text stays as it is', () => {
  const text = 'Data on endpoint-za, 25 - 30 files; -quiet and a-very-long-name-that-has-many-hyphens.';
  const parts = unbroken(text);
  expect(parts.map((part) => part.text).join('')).toBe(text);
  expect(parts.filter(({ whole }) => whole).map((part) => part.text)).toEqual(['endpoint-za,']);
  expect(unbroken('')).toEqual([]);
});
