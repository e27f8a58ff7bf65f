import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, runIn, soundCase } from '../run/run-in-folder.ts';
import { docFences } from './doc-fences.ts';

const page = readFileSync(new URL('../../docs/audiences.md', import.meta.url), 'utf8');
const fences = docFences('audiences.md');
const first = (info: string) => fences.find((fence) => fence.info === info)?.text ?? '';

test('the example is withheld from each audience as the page says', async () => {
  const folder = folderWith({
    'content/casebook.yaml': first('yaml'),
    'content/cases/share-copied/index.md': first('markdown'),
    'content/cases/other/index.md': soundCase.replace('tlp: CLEAR', 'tlp: RED'),
  });
  expect((await runIn(folder, ['check'])).stdout).toBe('No problems in 2 cases, 2 queries\n');
  const build = (audience: string) =>
    runIn(folder, ['build', '--audience', audience, '--out', audience.toLowerCase()]);
  expect((await build('CLEAR')).stdout).toContain(first('text'));
  await build('AMBER');

  const table = page.slice(page.indexOf('| | CLEAR | AMBER |')).split('\n\n')[0] ?? '';
  const rows = table
    .split('\n')
    .slice(2)
    .map((row) => row.split(' | ').map((cell) => cell.replace(/ \|$/, '')));
  expect(rows).toHaveLength(7);
  for (const [column, own] of [
    [1, 'clear'],
    [2, 'amber'],
  ] as const) {
    const html = readFileSync(join(folder, own, 'cases/share-copied/index.html'), 'utf8');
    const words = html
      .replace(/<[^>]+>/g, '')
      .replace(/&quot;/g, '"')
      .replace(/\s+/g, ' ');
    for (const row of rows) if (row[column] !== '–') expect(words).toContain(row[column]);
  }
  const secrets = /srv-|Example Corp|Jane|contractor|never expires|PasswordNever|0f8fad5b|Forwarding rule/i;
  for (const { parentPath, name } of readdirSync(join(folder, 'clear'), {
    recursive: true,
    withFileTypes: true,
  }).filter((entry) => entry.isFile())) {
    expect(readFileSync(join(parentPath, name), 'latin1'), name).not.toMatch(secrets);
  }
});
