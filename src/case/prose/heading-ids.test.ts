import type { Root } from 'mdast';
import { expect, test } from 'vitest';
import { headingIds } from './heading-ids.ts';

function idsOf(...headings: string[]): string[] {
  const root: Root = {
    type: 'root',
    children: headings.map((value) => ({ type: 'heading', depth: 2, children: [{ type: 'text', value }] })),
  };
  return headingIds(root, new Set(['f1'])).map(({ id }) => id);
}

test('headings have the ids that GitHub gives them', () => {
  expect(idsOf('Résumé & co', ' C++ / C# ', '10 m² at ½ speed', '日本語 見出し', 'a_b-c', '😀')).toEqual([
    'résumé--co',
    'c--c',
    '10-m-at--speed',
    '日本語-見出し',
    'a_b-c',
    'section',
  ]);
});

test('an id that a record or another heading has gets a number', () => {
  expect(idsOf('F1', 'Scope', 'Scope', 'Scope 1', 'Scope')).toEqual([
    'f1-1',
    'scope',
    'scope-1',
    'scope-1-1',
    'scope-2',
  ]);
});
