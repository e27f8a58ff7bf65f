import { expect, test } from 'vitest';
import { folderWith, runIn, soundCase } from '../run/run-in-folder.ts';
import { docFences } from './doc-fences.ts';

const fences = docFences('custom-tables.md');
const queries = fences.filter(({ info }) => info.startsWith('kql'));
const tables = Object.fromEntries(
  fences.flatMap(({ info, text }) => {
    const path = /^yaml file=(.+)$/.exec(info)?.[1];
    return path === undefined ? [] : [[`content/${path}`, text]];
  }),
);
const prose = queries.map(({ info, text }) => `\`\`\`${info}\n${text}\`\`\`\n`).join('\n');
const [shown = ''] = fences.filter(({ info }) => info === 'text').map(({ text }) => text);

function check(body: string, declared: Record<string, string>) {
  const folder = folderWith({
    'content/casebook.yaml': 'title: Cases\n',
    'content/cases/custom-tables/index.md': soundCase.replace('The rule was made by its owner.\n', body),
    ...declared,
  });
  return runIn(folder, ['check']);
}

test('the queries of the page pass with the tables of the page', async () => {
  expect([queries.length, Object.keys(tables).length]).toEqual([5, 3]);
  expect(await check(prose, tables)).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^No problems in 1 case, \d quer/),
  });
});

test('a misspelt column is named as the page shows', async () => {
  const misspelt = prose.replace('where Time >', 'where Tme >');
  expect(await check(misspelt, tables)).toMatchObject({ code: 1, stdout: shown });
});

test('without the tables the queries do not pass', async () => {
  const { code, stdout } = await check(prose, {});
  expect(code).toBe(1);
  for (const rule of ['no-unknown-table', 'no-unknown-column', 'no-unknown-function'])
    expect(stdout).toContain(rule);
});
