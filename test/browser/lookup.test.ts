import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import { expect, inject, test } from 'vitest';
import { filesOf } from '../run/files-of.ts';
import { useBrowser, type Visit, visit } from './visit.ts';

useBrowser();

const { root, repo } = inject('sites');

/** What the search page says of a value: its status line, and its results in one line. */
async function searched(
  words: string,
  path = 'search/',
  options = {},
): Promise<Visit & { said: string; shown: string }> {
  const opened = await visit(`${path}?${new URLSearchParams({ q: words })}`, options);
  const status = opened.page.locator('main [data-status]');
  await expect.poll(() => status.innerText(), { timeout: 20_000 }).toMatch(/[.]$/);
  await opened.page.waitForLoadState('networkidle');
  const shown = (await opened.page.locator('main [data-found]').innerText()).replace(/\s+/g, ' ');
  return { ...opened, said: await status.innerText(), shown };
}

test.each(['203.0.113.99', '45.155.205.233', 'mimikatz', 'svchost.exe', 'AcountName', '7z.exe'])(
  '%s stands in no case, and the page says so and shows no page',
  async (value) => {
    const html = filesOf(root.folder).filter((file) => file.endsWith('.html'));
    expect(html.filter((file) => readFileSync(join(root.folder, file), 'utf8').includes(value))).toEqual([]);
    const { said, shown, page, faults } = await searched(value);
    expect(said).toBe('Not in this site.');
    expect(shown).toMatch(/^Not in this site: /);
    // Told once to the eye; the status line is for those who do not see the answer appear.
    expect((await page.locator('main [data-status]').boundingBox())?.height).toBeLessThanOrEqual(1);
    expect(await page.locator('main .result .title').count()).toBe(0);
    expect(faults).toEqual([]);
  },
);

test('what is similar is told apart from what was sought, and why', async () => {
  const near = await searched('203.0.113.99');
  expect(near.shown).toBe(
    'Not in this site: 203[.]0[.]113[.]99 Similar, but not the same: Same /24 203[.]0[.]113[.]77 In 2 cases.',
  );
  expect((await searched('AcountName')).shown).toContain(
    'Similar, but not the same: One letter differs AccountName',
  );
  expect((await searched('x.y.updates-relay.example')).shown).toContain(
    'Domain above it updates-relay[.]example',
  );
  expect((await searched('203.0.113.0/24')).shown).toMatch(
    /Within the range 203\[\.\]0\[\.\]113\[\.\]77 In 2 cases\./,
  );
  await near.page.locator('main .answer a').click();
  await expect.poll(() => near.page.locator('main [data-status]').innerText()).toBe('In 2 cases.');
});

test.each([
  '203.0.113.77',
  '203[.]0[.]113[.]77',
  '203.0.113.77:443',
  '::ffff:203.0.113.77',
  '203%2E0%2E113%2E77',
])('%s is known, and the page says where, whose it is and when it was seen', async (value) => {
  const { said, shown, page, faults } = await searched(value);
  expect(said).toBe('In 2 cases.');
  expect(shown).toContain('203[.]0[.]113[.]77 IPv4 · In 2 cases.');
  expect(shown).toContain(
    'LAB-2026-019 · True positive Indicator I1 Attacker · Seen 2026-11-11 02:14:09 to 2026-11-11 02:37:02 UTC',
  );
  expect(shown).toContain('Result rows Q2 IPAddress · Seen 2026-03-10 12:05:58 to 2026-03-10 12:07:41 UTC');
  // The pages of both cases are known already.
  expect(await page.locator('main .result').count()).toBe(1);
  const link = page.locator('main .answer li a').first();
  expect(await link.getAttribute('href')).toBe('/cases/build-secret-payroll-exports/#i1');
  expect(faults).toEqual([]);
});

test('every place that the index names is there', async () => {
  const lost: string[] = [];
  const folder = join(root.folder, 'lookup');
  const pages = new Map<string, string>();
  const shards = filesOf(folder).filter((file) => /values-\d+\.json$/.test(file));
  expect(shards.length).toBeGreaterThan(10);
  for (const shard of shards) {
    const { cases, values } = JSON.parse(readFileSync(join(folder, shard), 'utf8'));
    for (const { key, hits, page } of values) {
      if (page !== undefined && !filesOf(root.folder).includes(`${page}index.html`))
        lost.push(`${key} → ${page}`);
      for (const hit of hits) {
        if (hit.case === undefined || hit.anchor === undefined) continue;
        const path = `cases/${cases[hit.case].slug}/index.html`;
        const html = pages.get(path) ?? readFileSync(join(root.folder, path), 'utf8');
        pages.set(path, html);
        if (!html.includes(`id="${hit.anchor}"`)) lost.push(`${key} → ${path}#${hit.anchor}`);
      }
    }
  }
  expect(lost).toEqual([]);
});

test('a result holds the words, and nothing found offers words that the site has', async () => {
  const found = await searched('packed employee');
  expect(found.said).toMatch(/result/);
  for (const one of await found.page.locator('main .result').all())
    expect((await one.innerText()).toLowerCase()).toContain('packed');
  const none = await searched('packed employe archve');
  expect(none.said).toBe('Nothing found.');
  expect(none.shown).toMatch(/^Did you mean .*archive/);
  expect((await searched('packed mimikatz')).said).toBe('Nothing found.');
});

test('a first look-up loads the list of files and one file of values', async () => {
  const { requests } = await searched('203.0.113.77');
  const asked = requests.filter((request) => request.includes('/lookup/'));
  expect(asked.map((request) => request.replace(/.*\//, '').replace(/\d+/, 'n'))).toEqual([
    'manifest.json',
    'values-n.json',
  ]);
  for (const file of filesOf(join(root.folder, 'lookup')))
    expect(readFileSync(join(root.folder, 'lookup', file)).length, file).toBeLessThanOrEqual(20 * 1024);
});

const alert = JSON.stringify({
  Severity: 'High',
  Entities: [{ Address: '203.0.113.77' }, { Address: '198.18.0.9' }, { HostName: 'ENDPOINT-ZA' }],
  Extended: JSON.stringify({
    Url: 'hxxps://cdn[.]updates-relay[.]example/agent/relay-support.exe',
    Tool: 'mimikatz.exe',
  }),
});

test.each([
  { width: 1440, theme: 'light' as const },
  { width: 390, theme: 'dark' as const },
])(
  'an alert becomes a table of what is known and what is not, by keyboard, and nothing leaves the browser: %o',
  async (options) => {
    const { page, requests, faults } = await visit('search/', { ...options, site: repo });
    await page.locator('main input[type="search"]').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const field = page.getByLabel('Values, or an alert that contains them');
    await page.keyboard.press('Tab');
    expect(await field.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.waitForLoadState('networkidle');
    const [address, history] = [page.url(), await page.evaluate(() => window.history.length)];
    const before = requests.length;
    await field.fill(alert);
    await page.keyboard.press('Control+Enter');
    await expect
      .poll(() => page.locator('[data-several-status]').innerText())
      .toBe('4 of 6 values are known.');
    const rows = await page.locator('[data-several] tbody tr').allInnerTexts();
    const text = (start: string) => rows.find((row) => row.startsWith(start))?.replace(/\s+/g, ' ');
    expect(text('203[.]0[.]113[.]77')).toContain('In 2 cases. A leaked build secret');
    expect(text('203[.]0[.]113[.]77')).toContain('True positive · Attacker · Seen 2026-11-11 02:14:09');
    expect(text('ENDPOINT-ZA')).toContain('In one case.');
    expect(text('hxxps://cdn[.]updates-relay[.]example/')).toContain('Attacker');
    expect(text('198[.]18[.]0[.]9')).toContain('Not in this site');
    expect(text('mimikatz.exe')).toContain('Not in this site');
    expect(text('High')).toBeUndefined();
    expect([page.url(), await page.evaluate(() => window.history.length)]).toEqual([address, history]);
    const asked = requests.slice(before).map((request) => new URL(request).pathname);
    expect(asked.length).toBeGreaterThan(0);
    expect(
      asked.filter((path) => !/^\/repo\/lookup\/(?:manifest|[0-9a-f]{8}\/values-\d+)\.json$/.test(path)),
    ).toEqual([]);
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).not.toContain(
      '203',
    );
    await page.evaluate(axe.source);
    const violations = await page.evaluate(async () => {
      const found = await (window as unknown as { axe: typeof axe }).axe.run('[data-several]');
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' ')}`);
    });
    expect(violations).toEqual([]);
    const link = page.locator('[data-several] tbody a').first();
    expect(await link.getAttribute('href')).toBe('/repo/cases/build-secret-payroll-exports/#i1');
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    ).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: 'Clear', exact: true }).click();
    expect(await page.locator('[data-several] tbody tr').count()).toBe(0);
    expect(faults).toEqual([]);
  },
);

test('of several values, what a case says of one stands with the name of that case', async () => {
  const { page } = await visit('search/', { width: 390 });
  await page.locator('.several summary').click();
  await page.getByLabel('Values, or an alert that contains them').fill('DeviceFileEvents\nws-0417');
  await page.getByRole('button', { name: 'Look up', exact: true }).click();
  await expect.poll(() => page.locator('[data-several] tbody tr').count(), { timeout: 20_000 }).toBe(2);
  const places = (await page.locator('[data-several] tbody td div').allInnerTexts()).map((text) =>
    text.replace(/\s+/g, ' '),
  );
  expect(places).toContainEqual(expect.stringMatching(/^An operator came in.* Table Q2 True positive$/));
  expect(places).toContainEqual(expect.stringMatching(/^The support client.* Table Q1 Closed$/));
  expect(places).toContainEqual(expect.stringMatching(/^A script packed.* Table Q1 Undetermined/));
  // On a phone nothing of it is off to the side.
  const region = page.getByRole('region', { name: 'What is known about the values' });
  expect(await region.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0);
});

test('an alert pasted into the field for one value never comes into the address', async () => {
  const { page, context, faults } = await visit('search/');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((text) => navigator.clipboard.writeText(text), alert);
  await page.locator('main input[type="search"]').focus();
  await page.keyboard.press('Control+v');
  await expect.poll(() => page.locator('[data-several-status]').innerText()).toBe('4 of 6 values are known.');
  expect(new URL(page.url()).search).toBe('');
  expect(await page.locator('main input[type="search"]').inputValue()).toBe('');
  expect(faults).toEqual([]);
});

test('without scripts there is no field that does nothing', async () => {
  const { page } = await visit('search/', { javaScriptEnabled: false });
  expect(await page.locator('.several').isVisible()).toBe(false);
});
