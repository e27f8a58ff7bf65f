import { afterAll, expect, test } from 'vitest';
import { createQueryAnalyser } from '../../kql/query-analyser.ts';
import { queryBlock } from './query-block.ts';

const analyser = createQueryAnalyser();
afterAll(() => analyser.close());

const queries = [
  [
    'blank lines within a query',
    '\n\nlet from = ago(1d);\n\nlet names = dynamic([\n\n"a"]);\r\n\r\nDeviceInfo // all\n\n// of them\n\n| where DeviceName in (names)\n\n| project Timestamp,\n\n  DeviceName\n\n',
    'let from = ago(1d);\n//\nlet names = dynamic([\n//\n"a"]);\n//\nDeviceInfo // all\n//\n// of them\n//\n| where DeviceName in (names)\n//\n| project Timestamp,\n//\n  DeviceName',
  ],
  [
    'a text of several lines',
    'print a = ```one\n\n| two```, b = 1\n\n| where b == 1',
    'print a = ```one\n\n| two```, b = 1\n//\n| where b == 1',
  ],
  [
    'two queries in one record',
    'DeviceInfo\n| take 1\n\nDeviceEvents\n| take 1',
    'DeviceInfo\n| take 1\n\nDeviceEvents\n| take 1',
  ],
  ['an end by semicolon', 'DeviceInfo | count;\n', 'DeviceInfo | count;'],
  [
    'two statements',
    'DeviceInfo | count;\n\nDeviceEvents | count',
    'DeviceInfo | count;\n//\nDeviceEvents | count',
  ],
] as const;

test.each(queries)('%s: the block is one query or as many as were written', async (_, text, expected) => {
  const before = await analysis(text);
  const block = queryBlock({ text }, before);
  const after = await analysis(block);
  expect(block).toBe(expected);
  expect(before.problems).toEqual([]);
  expect(after.problems).toEqual([]);
  expect(after.tables).toEqual(before.tables);
  expect(after.resultColumns).toEqual(before.resultColumns);
});

test.each([
  ['another language', { text: 'index=main\n| stats count\n', language: 'spl' }],
  ['a control command', { text: '.drop table DeviceInfo' }],
  ['a fragment', { text: '| where a == 1\r\n| take 1' }],
  ['nothing but a comment', { text: '// later' }],
])('%s comes as comment', async (_, query) => {
  const block = queryBlock(query, 'language' in query ? null : await analysis(query.text));
  expect(block.split('\n').filter((line) => !line.startsWith('//'))).toEqual([]);
  for (const line of query.text.trim().split(/\r?\n/)) expect(block).toContain(line);
});

async function analysis(text: string) {
  const [found] = await analyser.analyse([{ text, platform: 'defender-xdr' }]);
  if (found === undefined) throw new Error('not analysed');
  return found;
}
