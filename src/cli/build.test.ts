import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, runIn, soundCase } from '../../test/run/run-in-folder.ts';

const page = 'out site/cases/one/index.html';

test('a site is written, replaced as a whole, and left alone by a build that fails', async () => {
  const folder = folderWith({
    'my content/casebook.yaml': 'title: Cases of a lab\nbase: repo\nurl: https://lab.example\n',
    'my content/cases/one/index.md': soundCase,
    'my content/cases/draft.md': soundCase.replace('title:', 'draft: true\ntitle: Draft of a'),
    'my content/cases/inner.md': soundCase.replace('tlp: CLEAR', 'tlp: AMBER').replace('Forwarding', 'Inner'),
  });
  const build = (...flags: string[]) =>
    runIn(folder, ['build', '--content', 'my content', '--out', 'out site', ...flags]);

  const built = await build();
  expect({
    code: built.code,
    stderr: built.stderr.replaceAll(/^(Reading|Writing|Indexing|Checking).*\n/gm, ''),
  }).toEqual({ code: 0, stderr: '' });
  expect(built.stdout.replaceAll(/[\d.]+ (MB|s|pages)/g, 'N $1')).toMatchInlineSnapshot(`
    "No problems in 2 cases, 0 queries
    Built out site for CLEAR: 1 case, N pages, N MB, N s
    Withheld: 1 draft, 1 case
    "
  `);
  expect(readdirSync(folder)).toEqual(['my content', 'out site']);
  expect(readFileSync(join(folder, page), 'utf8')).toContain('href="/repo/');
  expect(existsSync(join(folder, 'out site/404.html'))).toBe(true);
  expect(existsSync(join(folder, 'out site/pagefind/pagefind.js'))).toBe(true);
  expect(readdirSync(join(folder, 'out site/cases')).sort()).toEqual(['index.html', 'one']);

  writeFileSync(join(folder, 'out site/stale.html'), 'of an older build');
  const before = statSync(join(folder, page)).mtimeMs;
  const second = soundCase.replace('Forwarding', 'Second');
  writeFileSync(join(folder, 'my content/cases/two.md'), second.replace('severity: low', 'severity: lo'));
  const failed = await build();
  expect({ code: failed.code, stderr: failed.stderr }).toEqual({ code: 1, stderr: 'Nothing was built\n' });
  expect(failed.stdout).toContain('1 error in 1 file\n');
  expect(statSync(join(folder, page)).mtimeMs).toBe(before);
  expect(readdirSync(folder)).toEqual(['my content', 'out site']);

  writeFileSync(join(folder, 'my content/cases/two.md'), second);
  const again = await build('--audience', 'amber', '--base', '/');
  expect(again.code).toBe(0);
  expect(again.stdout).toMatch(/for AMBER: 3 cases, .*\nWithheld: 1 draft\n/);
  expect(readdirSync(join(folder, 'out site/cases')).sort()).toEqual(['index.html', 'inner', 'one', 'two']);
  expect(existsSync(join(folder, 'out site/stale.html'))).toBe(false);
  expect(readFileSync(join(folder, page), 'utf8')).not.toContain('/repo/');
});

test('a draft with errors is reported by check, and stops neither a build nor an export', async () => {
  const draft = soundCase.replace('title:', 'draft: true\nid: SOC-1\ntitle:');
  const folder = folderWith({
    'content/casebook.yaml': 'title: Lab\n',
    // Its number and its title are those of the case too, and it comes first.
    'content/cases/a-draft.md': draft
      .replace('severity: low', 'severity: lo')
      .replace('---\n\n', 'findings: [x]\n---\n\n'),
    'content/cases/one.md': soundCase.replace('title:', 'id: SOC-1\ntitle:'),
  });
  const checked = await runIn(folder, ['check']);
  expect(checked.code).toBe(1);
  expect(checked.stdout).toContain('content/cases/a-draft.md');

  const built = await runIn(folder, ['build']);
  expect({
    code: built.code,
    out: built.stdout.replaceAll(/[\d.]+ (MB|s|pages)/g, 'N $1'),
  }).toMatchInlineSnapshot(`
    {
      "code": 0,
      "out": "No problems in 1 case, 0 queries
    No feed, sitemap or social card: \`casebook.yaml\` has no \`url\`
    Built dist for CLEAR: 1 case, N pages, N MB, N s
    Withheld: 1 draft
    ",
    }
  `);
  expect(existsSync(join(folder, 'dist/cases/one/index.html'))).toBe(true);
  expect(readdirSync(join(folder, 'dist/cases')).sort()).toEqual(['index.html', 'one']);

  const exported = await runIn(folder, ['export', 'all', '--format', 'json']);
  expect(exported.code).toBe(0);
  expect(exported.stderr).toContain('Withheld from CLEAR: 1 draft\n');
});

test('a build that is interrupted leaves nothing behind', async () => {
  const folder = folderWith({ 'content/casebook.yaml': 'title: Lab\n', 'content/cases/one.md': soundCase });
  const stop = new AbortController();
  const ran = runIn(folder, ['build'], { signal: stop.signal });
  await expect
    .poll(() => readdirSync(folder), { timeout: 30_000 })
    .toContain(`.dist.casebook-${process.pid}`);
  stop.abort();
  expect((await ran).code).toBe(130);
  expect(readdirSync(folder)).toEqual(['content']);
});
