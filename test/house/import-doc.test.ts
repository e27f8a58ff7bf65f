import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, runIn } from '../run/run-in-folder.ts';
import { docFences } from './doc-fences.ts';

const fences = docFences('import.md');
const text = (info: string) => fences.find((fence) => fence.info === info)?.text ?? '';

test('the write-up of the page becomes the case of the page', async () => {
  const folder = folderWith({ 'archives.md': text('markdown') });
  const { code, stdout } = await runIn(folder, ['import', 'archives.md', '--dry-run']);
  expect({ code, stdout }).toEqual({ code: 0, stdout: text('yaml') });
  await runIn(folder, ['import', 'archives.md', '--slug', 'archives']);
  expect(readFileSync(join(folder, 'content/cases/archives/index.md'), 'utf8')).toBe(text('yaml'));
  expect((await runIn(folder, ['check'])).code).toBe(0);
});
