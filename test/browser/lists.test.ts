import { expect, inject, test } from 'vitest';
import { publishedPages } from './published-content.ts';
import { useBrowser, visit } from './visit.ts';

useBrowser();

const { root } = inject('sites');

test('the list of queries has every query of records and prose, unfolding, with Copy and Open', async () => {
  const pages = await publishedPages();
  const total = pages.reduce((sum, page) => sum + page.queries.size + page.proseQueries.length, 0);
  const { page, context, faults } = await visit('queries/');
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: root.origin });
  expect(await page.locator('.lede').innerText()).toContain(`${total} queries of ${pages.length} cases`);
  expect(await page.locator('[data-whole-list] .listed > li').count()).toBe(total);
  const [one] = pages;
  const [query] = [...(one?.queries.values() ?? [])];
  const item = page.locator(`[id="${one?.card.slug}.${query?.id.toLowerCase()}"]`);
  await item.locator('summary').click();
  await item.getByRole('button').click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(query?.text);
  const open = item.locator('figcaption a');
  expect(await open.count()).toBe(query?.portal === null ? 0 : 1);
  expect(faults).toEqual([]);
});

test('queries are filtered by table, technique, platform, purpose and text, and the address keeps it', async () => {
  const { page, context, requests, faults } = await visit('queries/');
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: root.origin });
  expect(requests.some((request) => request.endsWith('.json'))).toBe(false);
  const titles = () => page.locator('[data-list] [data-title]').allInnerTexts();
  await page.locator('select[name=table]').selectOption('DeviceFileEvents');
  await page.getByLabel('Text in it').fill('endpoint-za .zip');
  await expect.poll(titles).toEqual(['ZIP files on the device']);
  expect(new URL(page.url()).search).toBe('?table=DeviceFileEvents&text=endpoint-za+.zip');
  expect(await page.locator('[data-whole-list]').isVisible()).toBe(false);

  const match = page.locator('[data-list] > li').first();
  await match.locator('summary').click();
  await match.getByRole('button', { name: /^Copy/ }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    '| where FileName endswith ".zip"',
  );

  await page.reload();
  await expect.poll(titles).toEqual(['ZIP files on the device']);
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect.poll(() => page.locator('[data-whole-list]').isVisible()).toBe(true);
  expect(new URL(page.url()).search).toBe('');

  await page.locator('select[name=technique]').selectOption('T1560.001');
  await expect.poll(async () => (await titles()).length).toBeGreaterThan(0);
  for (const meta of await page.locator('[data-list] [data-meta]').allInnerTexts())
    expect(meta).toContain('T1560.001');
  await page.locator('select[name=technique]').selectOption('');
  await page.locator('select[name=platform]').selectOption('sentinel');
  await page.locator('select[name=purpose]').selectOption('hunt');
  const count = async () => Number.parseInt(await page.locator('[data-said]').innerText(), 10);
  await expect.poll(count).toBeGreaterThan(0);
  const hunts = await count();
  await page.locator('select[name=platform]').selectOption('');
  await expect.poll(count).toBeGreaterThan(hunts);
  await page.getByLabel('Text in it').fill('nothing-has-this');
  await expect.poll(count).toBe(0);
  expect(faults).toEqual([]);
});

test('indicators are filtered by type, role and text, raw or defanged, and say what they are and when', async () => {
  const { page, context, faults } = await visit('indicators/');
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: root.origin });
  const [indicator] = (await publishedPages()).flatMap(({ indicators }) =>
    indicators.filter(({ description, first }) => description !== null && first !== null),
  );
  const whole = await page.locator('[data-whole-list]').innerText();
  expect(whole).toContain(indicator?.description);
  expect(whole).toContain(indicator?.first?.date);
  const values = () => page.locator('[data-list] .ioc').allInnerTexts();
  await page.getByLabel('Text in it').fill('203.0.113.77');
  await expect.poll(values).toEqual(['203[.]0[.]113[.]77']);
  await page.locator('[data-list]').getByRole('button').click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('203.0.113.77');
  await page.getByLabel('Text in it').fill('203.0.113.99');
  await expect.poll(values).toEqual([]);
  await page.getByLabel('Text in it').fill('');
  await page.locator('select[name=type]').selectOption('domain');
  await page.locator('select[name=role]').selectOption('attacker');
  await expect.poll(async () => (await values()).length).toBeGreaterThan(0);
  for (const role of await page.locator('[data-list] [data-role]').allInnerTexts())
    expect(role).toMatch(/^Domain, .*Attacker/);
  expect(faults).toEqual([]);
});

test('without JavaScript the lists stand without filters, and queries still unfold', async () => {
  const { page } = await visit('queries/', { javaScriptEnabled: false });
  expect(await page.getByRole('search').count()).toBe(0);
  await page.locator('[data-whole-list] .unfold summary').first().click();
  expect(await page.locator('[data-whole-list] .unfold pre').first().isVisible()).toBe(true);
});

test('the matrix shows that it goes on to the side, and the home page has the title of the site', async () => {
  const { page } = await visit('attack/', { width: 1440 });
  const region = page.locator('.wide');
  const [more, shade] = await region.evaluate((one) => [
    one.scrollWidth - one.clientWidth,
    getComputedStyle(one).boxShadow,
  ]);
  expect(more).toBeGreaterThan(50);
  expect(shade).not.toBe('none');
  await page.goto(`${root.origin}/`);
  expect(await page.locator('h1').innerText()).toBe('Casebook');
});

test('tables count the queries that read them as the list of queries does, those in the text too', async () => {
  const queries = await visit('queries/');
  const options = await queries.page.locator('select[name="table"] option').allInnerTexts();
  const counted = options.flatMap(
    (option) => /^(\w+) \((\d+)\)$/.exec(option.trim())?.slice(1).join(' ') ?? [],
  );
  expect(counted.length).toBeGreaterThan(10);
  const { page, faults } = await visit('tables/');
  const rows = await page.locator('main tbody tr').all();
  const listed = await Promise.all(
    rows.map(
      async (row) => `${await row.locator('th').innerText()} ${await row.locator('td').nth(1).innerText()}`,
    ),
  );
  expect(listed.toSorted()).toEqual(counted.toSorted());
  const all = /^(\d+) queries/.exec(await queries.page.locator('.lede').innerText())?.[1];
  expect(await page.locator('.lede').innerText()).toContain(`read by ${all} queries`);
  // A block of the text is listed with the others, by its heading.
  await page.getByRole('link', { name: 'DeviceLogonEvents', exact: true }).click();
  const links = page.locator('ul.queries a');
  await expect.poll(() => links.count()).toBe(2);
  expect(await links.last().getAttribute('href')).toMatch(/#.*\d$/);
  await links.last().click();
  expect(await page.locator(':target').innerText()).toContain('DeviceLogonEvents');
  expect(faults).toEqual([]);
});
