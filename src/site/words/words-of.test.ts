import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { de } from './de/index.ts';
import { wordsOf } from './words-of.ts';

test('words are those of the language, of whatever region, and English where there are none', () => {
  expect([wordsOf('de').text.cases, wordsOf('de-AT').text.cases, wordsOf('DE').text.cases]).toEqual([
    'Fälle',
    'Fälle',
    'Fälle',
  ]);
  expect([wordsOf('en').text.cases, wordsOf('ar').text.cases, wordsOf('').text.cases]).toEqual([
    'Cases',
    'Cases',
    'Cases',
  ]);
  expect(wordsOf('constructor').text.cases).toBe('Cases');
  expect(wordsOf('de').tableText.lede(1, 1_000)).toBe('Gelesen von 1 Abfrage aus 1.000 Fällen.');
});

test('a value of a closed vocabulary has a word in every language', () => {
  expect(wordsOf('en').word('true-positive')).toBe('True positive');
  const schema = JSON.parse(
    readFileSync(new URL('../../../schemas/case.schema.json', import.meta.url), 'utf8'),
  ) as unknown;
  const written = [...new Set(enumsOf(schema).filter((value) => /^[a-z]/.test(value)))];
  expect(written.length).toBeGreaterThan(40);
  expect(written.filter((value) => de.text.words[value] === undefined)).toEqual([]);
});

function enumsOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own = 'enum' in schema && Array.isArray(schema.enum) ? schema.enum.map(String) : [];
  return [...own, ...Object.values(schema).flatMap(enumsOf)];
}
