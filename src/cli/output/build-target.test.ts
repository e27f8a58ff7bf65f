import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith } from '../../../test/run/run-in-folder.ts';
import { outFolder } from './out-folder.ts';
import { siteBase } from './site-base.ts';
import { stagedFolder } from './staged-folder.ts';

// Above any process id there is.
const deadPid = 2 ** 30;

test('a site is never written over something else', async () => {
  const folder = folderWith({
    'here/content/cases/one.md': '',
    'here/site/.casebook-site': '{"base":"/"}',
    'here/site/index.html': '',
    'here/empty/.keep': '',
    'here/notes/todo.txt': '',
    'here/file': '',
    'here/clone/.git/HEAD': '',
    'home/a/b': '',
    'package/package.json': '',
  });
  mkdirSync(join(folder, 'here/vacant'));
  symlinkSync(join(folder, 'here/content'), join(folder, 'here/link'));
  const answer = async (out: string, force = false): Promise<string> => {
    const place = {
      cwd: join(folder, 'here'),
      content: join(folder, 'here/content'),
      packageRoot: join(folder, 'package'),
      home: join(folder, 'home/a'),
      force,
    };
    const said = await outFolder(out, place).catch((error: Error) => error.message);
    return said.replaceAll(folder, '');
  };
  const tried = [
    'dist',
    'deep/er/dist',
    '../elsewhere',
    'site',
    'vacant',
    'content-site',
    'content',
    'content/cases/dist',
    'link',
    'link/dist',
    '.',
    '..',
    '/',
    '../home/a',
    '../home',
    '../package',
    'clone',
    'file',
    'notes',
  ];
  const said = await Promise.all(tried.map(async (out) => `${out} → ${await answer(out)}`));
  expect(said.join('\n')).toMatchInlineSnapshot(`
    "dist → /here/dist
    deep/er/dist → /here/deep/er/dist
    ../elsewhere → /elsewhere
    site → /here/site
    vacant → /here/vacant
    content-site → /here/content-site
    content → Unexpected \`--out content\`: the content lies in it
    content/cases/dist → Unexpected \`--out content/cases/dist\`: it lies in the content folder
    link → Unexpected \`--out link\`: the content lies in it
    link/dist → Unexpected \`--out link/dist\`: it lies in the content folder
    . → Unexpected \`--out .\`: the content lies in it
    .. → Unexpected \`--out ..\`: the content lies in it
    / → Unexpected \`--out /\`: the content lies in it
    ../home/a → Unexpected \`--out ../home/a\`: it is the home folder or above it
    ../home → Unexpected \`--out ../home\`: it is the home folder or above it
    ../package → Unexpected \`--out ../package\`: Casebook itself lies in it
    clone → Unexpected \`--out clone\`: it is a repository
    file → Unexpected \`--out file\`: it is not a folder
    notes → Unexpected \`--out notes\`: it has files that do not belong to a Casebook site"
  `);
  expect(await answer('notes', true)).toBe('/here/notes');
  expect(await answer('content', true)).toContain('the content lies in it');
});

test('a base begins and ends with a slash', () => {
  expect(['', '/', 'repo', '/repo', 'repo/', '//a//b/'].map(siteBase)).toEqual([
    '/',
    '/',
    '/repo/',
    '/repo/',
    '/repo/',
    '/a/b/',
  ]);
  for (const wrong of ['https://x.example/', '../x', 'a/./b', 'a b', '?x', 'é']) {
    expect(() => siteBase(wrong)).toThrow('expected the path of an address');
  }
});

test('a staged folder takes the place of the old one in one step', () => {
  const folder = folderWith({ 'dist/old.html': 'old' });
  const staged = stagedFolder(join(folder, 'dist'));
  writeFileSync(join(staged.path, 'new.html'), 'new');
  expect(readdirSync(join(folder, 'dist'))).toEqual(['old.html']);
  staged.swap();
  staged.discard();
  expect(readdirSync(folder)).toEqual(['dist']);
  expect(readdirSync(join(folder, 'dist'))).toEqual(['new.html']);
});

test('a staged folder that is discarded leaves nothing, and one that cannot be swapped leaves the old site', () => {
  const folder = folderWith({ 'dist/old.html': 'old' });
  stagedFolder(join(folder, 'dist')).discard();
  const staged = stagedFolder(join(folder, 'dist'));
  staged.discard();
  expect(() => staged.swap()).toThrow('ENOENT');
  expect(readdirSync(folder)).toEqual(['dist']);
  expect(readFileSync(join(folder, 'dist/old.html'), 'utf8')).toBe('old');
});

test('what a killed build left is cleared, and a site it had moved away is brought back', () => {
  const folder = folderWith({
    [`.dist.casebook-${deadPid}/half.html`]: '',
    [`.dist.casebook-${deadPid}-old/old.html`]: 'old',
    [`.dist.casebook-${process.ppid}/other.html`]: 'of a build at work',
    '.dist.casebook-notes/a': 'not ours',
  });
  stagedFolder(join(folder, 'dist')).discard();
  expect(new Set(readdirSync(folder))).toEqual(
    new Set(['.dist.casebook-notes', `.dist.casebook-${process.ppid}`, 'dist']),
  );
  expect(readdirSync(join(folder, 'dist'))).toEqual(['old.html']);
});
