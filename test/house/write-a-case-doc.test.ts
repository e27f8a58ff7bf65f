import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, runIn } from '../run/run-in-folder.ts';
import { docFences } from './doc-fences.ts';

const fences = docFences('write-a-case.md');
const of = (info: string) => fences.filter((fence) => fence.info === info).map(({ text }) => text);
const [settings = '', stricter = ''] = of('yaml');
const [first = '', larger = ''] = of('markdown');
const [problems = '', report = ''] = of('text');

test('the first case has the problems that the page shows, and is fixed as it says', async () => {
  const folder = folderWith({ 'casebook.yaml': settings, 'cases/archive-on-laptop-07/index.md': first });
  const elsewhere = folderWith({});
  const check = async (...flags: string[]) => {
    const { code, stdout } = await runIn(elsewhere, ['check', '--content', folder, ...flags]);
    return { code, printed: stdout.replaceAll(folder, '/home/you/hunts') };
  };
  expect(await check()).toEqual({ code: 1, printed: problems });

  const path = join(folder, 'cases/archive-on-laptop-07/index.md');
  const fixed = first
    .split('\n')
    .map((line, at) => {
      if (at === 14) return line.replace('2026-03-01T22:14:07', '2026-03-01T22:14:07Z');
      return at === 25 ? line.replace('AcountName', 'AccountName') : line;
    })
    .join('\n');
  writeFileSync(path, fixed);
  expect(await check('--fix')).toEqual({ code: 0, printed: report });
  expect(readFileSync(path, 'utf8')).toBe(fixed.replace('tactic: exfiltration', 'tactic: collection'));
});

test('the larger case has no problem, whatever the settings of the page', async () => {
  for (const config of [settings, stricter]) {
    const folder = folderWith({ 'casebook.yaml': config, 'cases/stolen-session/index.md': larger });
    expect(await runIn(folder, ['check', '--content', '.'])).toMatchObject({
      code: 0,
      stdout: 'No problems in 1 case, 5 queries\n',
    });
  }
});
