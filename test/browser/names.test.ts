import { expect, inject, test } from 'vitest';
import { publishedPages } from './published-content.ts';
import { pagesOf } from './site-pages.ts';
import { useBrowser, visit } from './visit.ts';

useBrowser();

test('a tag of a case leads to all cases that have it, without JavaScript', async () => {
  const pages = await publishedPages();
  const tags = new Set(pages.flatMap(({ card }) => card.tags));
  expect(tags.size).toBeGreaterThan(5);
  const [first] = pages;
  const { page } = await visit(first?.card.href.slice(1) ?? '', { javaScriptEnabled: false });
  const [tag = ''] = first?.card.tags ?? [];
  await page.locator('.head').getByRole('link', { name: tag, exact: true }).click();
  const listed = await page
    .locator('.cases h2 a')
    .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
  expect(listed).toEqual(pages.filter(({ card }) => card.tags.includes(tag)).map(({ card }) => card.href));
  await page.getByRole('contentinfo').getByRole('link', { name: 'Tags' }).click();
  expect(await page.locator('.names a').count()).toBe(tags.size);
});

test('an asset leads to the records of every case that has it', async () => {
  const pages = await publishedPages();
  const [one] = pages.filter(({ card }) => card.slug === 'remote-support-tool-ransomware');
  const { page, faults } = await visit(one?.card.href.slice(1) ?? '', { reducedMotion: 'reduce' });
  await page.locator('#case\\.assets tr#a1 td:last-child a').click();
  await page.waitForURL('**/assets/#*');
  const entry = page.locator(':target');
  expect(await entry.locator('b').innerText()).toBe('ws-0417');
  const records = await entry.locator('a').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
  expect(records.length).toBe(2);
  expect(records).toContain(`${one?.card.href}#a1`);
  expect(faults).toEqual([]);
});

test('there is a page where there is something to list, and none where there is not', async () => {
  const types = new Set(pagesOf(inject('sites').root.folder).map((path) => path.split('/')[0]));
  expect([...types]).toEqual(expect.arrayContaining(['tags', 'assets']));
  const authors = (await publishedPages()).flatMap(({ card }) => card.authors);
  expect(types.has('authors')).toBe(authors.length > 0);
});
