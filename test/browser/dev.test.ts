import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, soundCase } from '../run-in-folder.ts';
import { runningDev } from '../running-dev.ts';
import { useBrowser, visit } from './visit.ts';

useBrowser();

test('an open page shows a mistake when it is saved, and no more when it is mended; other pages go on', async () => {
  const file = 'content/cases/one/index.md';
  const folder = folderWith({
    'content/casebook.yaml': 'title: Lab\n',
    [file]: soundCase,
    'content/cases/two/index.md': soundCase.replace('Forwarding rule', 'Other rule'),
  });
  const write = (text: string) => writeFileSync(join(folder, file), text);
  const dev = runningDev(folder, []);
  await dev.says('No problems in 2 cases');
  const site = { origin: dev.address().replace(/\/$/, ''), base: '/', folder };
  const { page } = await visit('cases/one/', { site });
  const { page: other } = await visit('cases/two/', { site });
  const problems = page.getByRole('region', { name: 'Problems' });
  expect(await problems.count()).toBe(0);

  write(soundCase.replace('severity: low', 'severity: lo'));
  await problems.waitFor();
  const told = await problems.innerText();
  expect(told).toContain('Unexpected `lo`');
  expect(told).toContain(`${file}:5:11`);
  expect(told).toContain('no-invalid-value');
  expect(await page.title()).toContain('Forwarding rule');
  write(soundCase);
  await problems.waitFor({ state: 'detached' });

  // What cannot be read has no page, so its address says why.
  write(soundCase.replace('title: ', 'title: ['));
  await problems.waitFor();
  expect(await problems.innerText()).toContain('no-invalid-yaml');
  await other.reload();
  expect(await other.innerText('h1')).toBe('Other rule in a shared mailbox');
  expect(await other.getByRole('region', { name: 'Problems' }).count()).toBe(0);
  write(soundCase);
  await problems.waitFor({ state: 'detached' });
  expect(await page.innerText('h1')).toBe('Forwarding rule in a shared mailbox');
}, 240_000);
