import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { createQueryAnalyser } from '../query-analyser.ts';
import { customTableProblems } from './custom-table-problems.ts';
import type { CustomTables } from './custom-tables.ts';

test('the example of the guide runs', async () => {
  const guide = readFileSync(new URL('../../../docs/custom-tables.md', import.meta.url), 'utf8');
  const rules = guide.slice(guide.indexOf('## The rules'));
  const [, yaml = ''] = /```yaml [^\n]*\n(.*?)```/s.exec(rules) ?? [];
  const [, text = ''] = /```kql [^\n]*\n(.*?)```/s.exec(rules) ?? [];
  const custom = parse(yaml) as CustomTables;
  expect(customTableProblems(custom)).toEqual([]);

  const analyser = createQueryAnalyser({ custom: [custom], workers: 1 });
  const without = createQueryAnalyser({ workers: 1 });
  const [known] = await analyser.analyse([{ text, platform: 'sentinel' }]);
  const [unknown] = await without.analyse([{ text, platform: 'sentinel' }]);
  await Promise.all([analyser.close(), without.close()]);
  expect(known?.problems).toEqual([]);
  expect(known?.resultColumns?.map((column) => `${column.name}:${column.type}`)).toEqual([
    'TimeGenerated:datetime',
    'UserName:string',
    'SourceIp:string',
    'Score:int',
  ]);
  expect(unknown?.problems.map((problem) => problem.rule)).toContain('no-unknown-table');
});
