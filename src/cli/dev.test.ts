import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { folderWith, soundCase } from '../../test/run-in-folder.ts';

const entry = join(import.meta.dirname, '../../bin/casebook.js');

// In a process of its own: Astro's server does not answer where it finds itself under vitest.
test('dev serves drafts, follows the content, and goes on while it is wrong', {
  timeout: 180_000,
}, async () => {
  const file = 'content/cases/one/index.md';
  const draft = soundCase.replace('title:', 'draft: true\ntitle:');
  const folder = folderWith({ 'content/casebook.yaml': 'title: Lab\n', [file]: draft });
  const write = (text: string) => writeFileSync(join(folder, file), text);
  const { VITEST: _, NODE_ENV: __, FORCE_COLOR: ___, ...env } = process.env;
  const dev = spawn(process.execPath, [entry, 'dev', '--base', 'repo', '--port', '0'], { cwd: folder, env });
  onTestFinished(() => {
    dev.kill('SIGKILL');
  });
  let stdout = '';
  dev.stdout.setEncoding('utf8').on('data', (text) => {
    stdout += text;
  });
  const says = (text: string, times = 1) =>
    expect.poll(() => stdout.split(text).length - 1, { timeout: 60_000 }).toBe(times);

  await says('No problems in 1 case');
  const address = /at (http:\/\/localhost:\d+\/repo\/) /.exec(stdout)?.[1];
  const page = async (): Promise<string> => (await fetch(`${address}cases/one/`)).text();
  expect(await page()).toContain('Forwarding rule in a shared mailbox');

  write(draft.replace('severity: low', 'severity: lo'));
  await says('1 error in 1 file');
  write(draft.replace('Forwarding', 'Renamed'));
  await says('No problems in 1 case', 2);
  await expect.poll(page, { timeout: 30_000 }).toContain('Renamed rule in a shared mailbox');

  dev.kill('SIGINT');
  expect(await once(dev, 'exit')).toEqual([0, null]);
});
