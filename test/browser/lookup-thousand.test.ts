import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { generateCases } from '../../bench/generated-cases.ts';
import { siteServer } from '../../src/cli/serve/site-server.ts';
import { writeFiles } from '../run/write-files.ts';
import { buildSite } from './build-site.ts';
import type { ServedSite } from './global-setup.ts';
import { useBrowser, visit } from './visit.ts';

useBrowser();

let folder = '';
let site: ServedSite;
let stop = () => {};

// The cases of this repository among a thousand others.
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'casebook thousand '));
  writeFiles(join(folder, 'content'), generateCases(1000, 1, { paragraphs: 1, ownQueries: 10 }));
  cpSync(fileURLToPath(new URL('../../content/cases', import.meta.url)), join(folder, 'content/cases'), {
    recursive: true,
  });
  const out = join(folder, 'dist');
  await buildSite(['--content', join(folder, 'content'), '--out', out]);
  const server = siteServer(out, '/');
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  stop = () => server.close().closeAllConnections();
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the server has no port');
  site = { folder: out, base: '/', origin: `http://127.0.0.1:${address.port}` };
}, 600_000);

afterAll(() => {
  stop();
  rmSync(folder, { recursive: true, force: true });
});

test('each value is known or not, truly, and each search keeps its budget', async () => {
  const { page, faults } = await visit('search/', { site });
  await page.waitForLoadState('networkidle');
  const loaded = new Map<string, number>();
  page.on('response', async (response) => {
    const size = (await response.body().catch(() => Buffer.alloc(0))).length;
    const { pathname } = new URL(response.url());
    loaded.set(pathname, (loaded.get(pathname) ?? 0) + size);
  });
  const field = page.locator('main input[type="search"]');
  const status = page.locator('main [data-status]');
  const search = async (words: string) => {
    loaded.clear();
    await field.fill('');
    await expect.poll(() => status.innerText()).toBe('Type two letters or more.');
    await field.fill(words);
    await expect
      .poll(() => status.innerText(), { timeout: 20_000 })
      .toMatch(/(?:site|case|cases|results?|found)\.$/);
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(300);
    const bytes = (part: string) =>
      [...loaded].reduce((sum, [path, size]) => sum + (path.includes(part) ? size : 0), 0);
    return {
      said: await status.innerText(),
      shown: (await page.locator('main [data-found]').innerText()).replace(/\s+/g, ' '),
      all: bytes(''),
      lookup: bytes('/lookup/'),
    };
  };
  // The first search of all: Pagefind's program and index, and beside it the exact answer.
  const first = await search('ws-00500');
  expect(first.shown).toMatch(/^ws-00500 In one case\. .*Asset A1 Device · Compromised Query Q1 DeviceName/);
  expect(first.all - first.lookup).toBeLessThanOrEqual(200 * 1024);
  expect(first.lookup).toBeLessThanOrEqual(40 * 1024);

  const known: [string, RegExp][] = [
    ['203.0.113.77', /^In 2 cases\./],
    ['203[.]0[.]113[.]77', /^In 2 cases\./],
    ['endpoint-za', /^In one case\./],
    ['DeviceFileEvents', /^In 1003 cases\./],
    ['T1560.001', /^In \d+ cases\./],
    ['user512', /^In one case\./],
  ];
  for (const [value, said] of known) {
    const found = await search(value);
    expect(found.said, value).toMatch(said);
    expect(found.lookup, value).toBeLessThanOrEqual(40 * 1024);
  }
  for (const value of [
    '203.0.113.99',
    '45.155.205.233',
    'mimikatz',
    'svchost.exe',
    'AcountName',
    '7z.exe',
    'ws-99999',
  ]) {
    const found = await search(value);
    expect(found.said, value).toBe('Not in this site.');
    expect(found.shown, value).toMatch(/^Not in this site: /);
    expect(found.lookup, value).toBeLessThanOrEqual(40 * 1024);
    expect(await page.locator('main .result .title').count(), value).toBe(0);
  }
  expect((await search('203.0.113.99')).shown).toContain('Same /24 203[.]0[.]113[.]77 In 2 cases.');
  expect((await search('AcountName')).shown).toContain('One letter differs AccountName');
  expect((await search('ws00500')).shown).toContain('One letter differs ws-00500');
  expect((await search('packed payrol data tickts')).shown).toContain(
    'Did you mean packed payroll data tickets',
  );
  expect(faults).toEqual([]);
});
