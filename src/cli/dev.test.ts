import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, soundCase } from '../../test/run/run-in-folder.ts';
import { runningDev } from '../../test/run/running-dev.ts';

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

test('dev serves pages and nothing of what lies around them, and says nothing above its audience', {
  timeout: 180_000,
}, async () => {
  const red = (text: string) => text.replace('tlp: CLEAR', 'tlp: RED');
  const wrongQuery = (column: string) =>
    soundCase.replace(
      '---\n\n',
      `queries:\n  - title: Rows\n    tlp: RED\n    query: |\n      DeviceEvents | project ${column}\n---\n\n`,
    );
  const folder = folderWith({
    'content/casebook.yaml': 'title: Lab\n',
    'content/cases/one/index.md': wrongQuery('WithheldColumn'),
    'content/cases/secret-case/index.md': red(soundCase.replace('severity: low', 'severity: WithheldWord')),
    'content/cases/unread-case/index.md': red(soundCase.replace('title: ', 'title: [WithheldTitle ')),
    'content/cases/sound/index.md': soundCase
      .replace('severity: low', 'severity: lo')
      .replace('Forwarding', 'Other'),
    'tmp/.keep': '',
  });
  const TMPDIR = join(folder, 'tmp');
  const dev = runningDev(folder, ['--audience', 'CLEAR'], { TMPDIR });
  await dev.says('Withheld: 1 case, 1 record');
  await dev.says(' in 4 files');
  const ask = async (path: string) => {
    const response = await fetch(`${dev.address()}${path}`);
    return { status: response.status, text: await response.text() };
  };
  for (const path of [
    'content/cases/one/index.md',
    'content/casebook.yaml',
    'src/workspace.ts',
    'src/site/pages/index.astro?raw',
    'package.json',
    `@fs${folder}/content/casebook.yaml`,
    `@fs${folder}/content/casebook.yaml?raw`,
    '%ff',
  ]) {
    expect([path, await ask(path)]).toEqual([path, { status: 404, text: 'Not found\n' }]);
  }
  const pages = await Promise.all(
    ['', 'cases/one/', 'cases/sound/', 'cases/secret-case/', 'cases/unread-case/'].map(ask),
  );
  const all = pages.map(({ text }) => text).join('\n');
  expect(all).not.toMatch(/Withheld[CWT]|secret-case\/index|unread-case\/index/);
  // Broken cases have no page; the one that has, names the place of what it may not tell.
  expect(pages[1]?.text).toContain('cases/one/index.md:14:');
  expect(pages[1]?.text).toContain('The terminal shows what is wrong');
  expect(pages[2]?.text).toContain('Unexpected `lo`');
  const foreign = await new Promise<number | undefined>((resolve) => {
    const { port } = new URL(dev.address());
    request({ host: 'localhost', port, path: '/', headers: { host: 'evil.example' } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    }).end();
  });
  expect(foreign).toBe(403);

  expect(readdirSync(TMPDIR).filter((name) => name.startsWith('casebook-dev-'))).toHaveLength(1);
  await dev.interrupt('SIGTERM');
  await expect.poll(() => readdirSync(TMPDIR).filter((name) => name.startsWith('casebook-dev-'))).toEqual([]);
});

test('what is saved while dev starts is on its pages', { timeout: 180_000 }, async () => {
  const folder = folderWith({
    'content/casebook.yaml': 'title: Lab\n',
    'content/cases/one/index.md': soundCase,
  });
  const dev = runningDev(folder, []);
  let saves = 0;
  while (dev.address() === '') {
    saves += 1;
    const text = soundCase.replace('Forwarding rule', `Rule ${saves}`);
    writeFileSync(join(folder, 'content/cases/one/index.md'), text);
    mkdirSync(join(folder, `content/cases/new-${saves % 7}`), { recursive: true });
    writeFileSync(
      join(folder, `content/cases/new-${saves % 7}/index.md`),
      text.replace('Rule', `New ${saves % 7} at`),
    );
    await new Promise((done) => setTimeout(done, 50));
  }
  const page = async (slug: string) => (await fetch(`${dev.address()}cases/${slug}/`)).text();
  await expect.poll(() => page('one'), { timeout: 30_000 }).toContain(`Rule ${saves} in a shared mailbox`);
  const last = saves % 7;
  await expect.poll(() => page(`new-${last}`), { timeout: 30_000 }).toContain(`New ${last} at ${saves} in`);
});
