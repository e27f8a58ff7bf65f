import { expect, test } from 'vitest';
import { searchSpellings } from '../../src/indicators/spelling/search-spellings.ts';
import { publishedPages } from './published-content.ts';
import { seedCase } from './site-pages.ts';
import { useBrowser, visit } from './visit.ts';

useBrowser();

test('the keyboard alone finds a record and comes back', async () => {
  const { page, faults } = await visit(seedCase);
  const focused = () =>
    page.evaluate(() => document.activeElement?.getAttribute('name') ?? document.activeElement?.localName);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).hash).toBe('#site.main');

  const dialog = page.getByRole('dialog');
  const copy = page.getByRole('button', { name: /^Copy query/ }).first();
  await copy.focus();
  await page.keyboard.press('/');
  await dialog.waitFor();
  expect(await focused()).toBe('q');
  expect(await page.locator('dialog input').inputValue()).toBe('');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  expect(await copy.evaluate((button) => button === document.activeElement)).toBe(true);

  await page.keyboard.press('Control+k');
  await dialog.waitFor();
  await page.keyboard.type('endpoint-za');
  const results = dialog.locator('[data-found] a');
  await results.first().waitFor();
  // The page of the case, then the first record in it.
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const href = await page.evaluate(() => document.activeElement?.getAttribute('href'));
  expect(href).toMatch(/^\/cases\/[a-z0-9-]+\/#/);
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${href}`);
  const anchor = decodeURIComponent(new URL(page.url()).hash);
  expect(await page.locator(`[id="${anchor.slice(1)}"]`).isVisible()).toBe(true);
  await dialog.waitFor({ state: 'hidden' });
  expect(faults).toEqual([]);
});

test('letters typed at once after the key are in the field, however slowly search is loaded', async () => {
  const { page, context, faults } = await visit(seedCase);
  await context.route('**/search-dialog*.js', async (route) => {
    await new Promise((done) => setTimeout(done, 800));
    await route.continue();
  });
  await page.keyboard.type('/T1560');
  expect(await page.locator('dialog input').inputValue()).toBe('T1560');
  await page.locator('dialog [data-found] a').first().waitFor();
  expect(faults).toEqual([]);
});

test('a slash typed into a field is a slash', async () => {
  const { page } = await visit('search/');
  const field = page.locator('main input[type="search"]');
  await field.focus();
  await page.keyboard.press('/');
  expect(await field.inputValue()).toBe('/');
  expect(await page.getByRole('dialog').count()).toBe(0);
});

test('a hash, a host, a technique, a table, an indicator in both spellings, a file and a case number lead to their cases', async () => {
  const pages = await publishedPages();
  const { page, faults } = await visit('search/');
  const field = page.locator('main input[type="search"]');
  const links = page.locator('main [data-found] a');
  const find = async (words: string): Promise<string[]> => {
    await field.fill(words);
    await page.waitForURL((url) => url.searchParams.get('q') === words);
    await links.first().waitFor();
    return links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  };
  const missed: string[] = [];
  const expectFound = async (words: string, href: string, anchor = '') => {
    const found = await find(words);
    if (!found.some((one) => one.startsWith(`${href}${anchor}`)))
      missed.push(`${words} → ${href}${anchor}, got ${found.join(' ')}`);
    await field.fill('');
    await links.first().waitFor({ state: 'detached' });
  };
  let [indicators, named] = [0, 0];
  for (const { card, case: content, indicators: all } of pages) {
    for (const one of all) {
      if (
        !['sha256', 'sha1', 'md5', 'ipv4', 'ipv6', 'domain', 'url', 'email', 'file-name'].includes(one.type)
      )
        continue;
      indicators += 1;
      await expectFound(one.value, card.href, `#${one.id.toLowerCase()}`);
      const shown = one.shown.join('');
      if (shown !== one.value) await expectFound(shown, card.href, `#${one.id.toLowerCase()}`);
    }
    const files = [...content.queries, ...content.evidence].flatMap(({ id, file }) =>
      file === undefined ? [] : [{ id, name: file.split('/').at(-1) ?? '' }],
    );
    named += files.length;
    for (const { id, name } of files) await expectFound(name, card.href, `#${id.toLowerCase()}`);
    for (const one of all.filter(({ type }) => type === 'command-line' || type === 'url')) {
      const [part] = searchSpellings(one.type, one.value);
      if (part !== undefined) await expectFound(part, card.href, `#${one.id.toLowerCase()}`);
    }
    if (card.number !== null) await expectFound(card.number, card.href);
    for (const asset of content.assets.slice(0, 3)) await expectFound(asset.name, card.href);
    for (const technique of card.techniques.slice(0, 2)) await expectFound(technique, card.href);
    for (const table of card.tables.slice(0, 2)) await expectFound(table, card.href);
  }
  expect(indicators).toBeGreaterThan(10);
  expect(named).toBeGreaterThan(10);
  expect(missed).toEqual([]);
  expect(faults).toEqual([]);
});

test.each(['light', 'dark'] as const)(
  'what is typed looks like text and not like a hint, %s',
  async (theme) => {
    const { page } = await visit('search/?q=powershell', { theme });
    const [typed, text] = await page.evaluate(() =>
      ['main input[type=search]', 'body'].map((one) => {
        const found = document.querySelector(one);
        return found === null ? null : getComputedStyle(found).color;
      }),
    );
    expect(typed).toBe(text);
  },
);
