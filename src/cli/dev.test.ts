import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, soundCase } from '../../test/run-in-folder.ts';
import { runningDev } from '../../test/running-dev.ts';

test('dev serves drafts, follows the content, and goes on while it is wrong', {
  timeout: 180_000,
}, async () => {
  const file = 'content/cases/one/index.md';
  const draft = soundCase.replace('title:', 'draft: true\ntitle:');
  const folder = folderWith({ 'content/casebook.yaml': 'title: Lab\n', [file]: draft });
  const write = (text: string) => writeFileSync(join(folder, file), text);
  const dev = runningDev(folder, ['--base', 'repo']);

  await dev.says('No problems in 1 case');
  expect(dev.address()).toMatch(/\/repo\/$/);
  const page = async (): Promise<string> => (await fetch(`${dev.address()}cases/one/`)).text();
  expect(await page()).toContain('Forwarding rule in a shared mailbox');
  const json = async (path: string) => (await fetch(`${dev.address()}lookup/${path}`)).json();
  const { version, values } = await json('manifest.json');
  expect(values.length).toBeGreaterThan(0);
  expect((await json(`${version}/values-0.json`)).cases[0].slug).toBe('one');

  write(draft.replace('severity: low', 'severity: lo'));
  await dev.says('1 error in 1 file');
  write(draft.replace('Forwarding', 'Renamed'));
  await dev.says('No problems in 1 case', 2);
  await expect.poll(page, { timeout: 30_000 }).toContain('Renamed rule in a shared mailbox');

  expect(await dev.interrupt()).toEqual([0, null]);
});
