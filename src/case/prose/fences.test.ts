import { describe, expect, test } from 'vitest';
import { parseProse } from '../../render/prose/parse-prose.ts';
import { sourceText } from '../source/source-text.ts';
import { fenceMeta, kqlFences } from './fences.ts';

const fencesOf = (text: string) => {
  const source = sourceText('index.md', text);
  const place = (start: number, end: number) => ({ file: 'index.md', range: source.range(start, end) });
  return kqlFences({ root: parseProse(text).root, text, place });
};

test('fences tagged kql or kusto in any case are queries, others are not', () => {
  const text = ['kql', 'KQL', 'Kusto', 'sql', 'c#', 'kqlx', ''].map(
    (tag) => `\`\`\`${tag}\n${tag} 1\n\`\`\`\n`,
  );
  expect(fencesOf(text.join('\n')).map((fence) => fence.text)).toEqual(['kql 1', 'KQL 1', 'Kusto 1']);
});

test('what is after the tag is read', () => {
  expect(fenceMeta('platform=sentinel')).toEqual({ platform: 'sentinel', unchecked: null });
  expect(fenceMeta('check=off reason="a fragment"')).toEqual({ platform: null, unchecked: 'a fragment' });
  expect(fenceMeta(null)).toEqual({ platform: null, unchecked: null });
});

describe('a place in a query is its place in the text', () => {
  test.each([
    ['by itself', '```kql\nT\n\n| where  A == "b"\n```'],
    ['with CRLF', '```kql\r\nT\r\n| where  A == "b"\r\n```\r\n'],
    ['moved to the right', '  ~~~~ KQL\n  T\n    | where  A == "b"\n  ~~~~'],
    ['in a list', '1. x\n\n   - y\n\n     ```kusto\n     T\n     | where  A == "b"\n     ```'],
    ['in a quote', '> ```kql\n> T\n> | where  A == "b"\n> ```'],
    ['in a quote in a list', '- a\n\n  > > ```kql\n  >> T\n  > >\n  > > | where  A == "b"\n  > > ```'],
    ['in a marked part', ':::tlp{level="RED"}\n\n```kql\nT | where  A == "b"\n```\n\n:::'],
    ['not closed', '- ```kql\n  T\n  | where  A == "b"'],
  ])('%s', (_, text) => {
    const [fence] = fencesOf(text);
    const start = fence?.text.indexOf('where') ?? -1;
    const range = fence?.place(start, start + 'where  A'.length).range;
    const line = text.split(/\r?\n/)[(range?.start.line ?? 0) - 1];
    expect(line?.slice((range?.start.column ?? 0) - 1, (range?.end.column ?? 0) - 1)).toBe('where  A');
  });
});
