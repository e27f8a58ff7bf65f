import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { facetCounts } from '../../src/site/lists/case-facets.ts';
import { publishedPages } from './published-content.ts';
import { useBrowser, visit } from './visit.ts';

useBrowser();

test('the counts beside the facets are those of what was found', async () => {
  const cards = (await publishedPages()).map(({ card }) => card);
  const among = (name: string, fits: (card: (typeof cards)[number]) => boolean) =>
    new Map(facetCounts(cards.filter(fits)).find((one) => one.name === name)?.values);
  const { page, faults } = await visit('search/');
  const total = among('severity', () => true);
  expect(await countsOf(page, 'severity')).toEqual(Object.fromEntries(total));

  await box(page, 'status', 'closed').check();
  const closed = among('severity', ({ status }) => status === 'closed');
  await expect
    .poll(() => countsOf(page, 'severity'))
    .toEqual({
      ...Object.fromEntries([...total.keys()].map((value) => [value, 0])),
      ...Object.fromEntries(closed),
    });
  // A second status would add its cases.
  expect(await countsOf(page, 'status')).toEqual(Object.fromEntries(among('status', () => true)));
  const none = page.locator('label:has(input[name="severity"][value="high"])');
  expect(closed.get('high')).toBeUndefined();
  expect(await none.getAttribute('class')).toBe('zero');
  expect(await none.isVisible()).toBe(true);

  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect.poll(() => countsOf(page, 'severity')).toEqual(Object.fromEntries(total));
  expect(faults).toEqual([]);
});

test('counts are loaded for words alone only when the facets are looked at', async () => {
  const { page, requests } = await visit('search/?q=archive');
  await page.locator('main [data-found] a').first().waitFor();
  const filters = () => requests.filter((request) => request.includes('/pagefind/filter/'));
  expect(await page.locator('.facets .n').allInnerTexts()).toEqual(expect.not.arrayContaining(['1', '2']));
  expect(filters()).toEqual([]);
  await page.locator('.facets').hover();
  await expect
    .poll(async () => Object.values(await countsOf(page, 'severity')).some((n) => n > 0))
    .toBe(true);
  expect(filters()).not.toEqual([]);
});

test('a choice is a step of the history, a letter is not, and Back restores form and results', async () => {
  const { page, faults } = await visit('');
  await page.goto(new URL('search/', page.url()).href);
  const said = page.locator('main [data-status]');
  const field = page.locator('main input[type="search"]');
  const high = box(page, 'severity', 'high');
  const closed = box(page, 'status', 'closed');
  await field.pressSequentially('archive');
  await page.waitForURL('**/search/?q=archive');
  await expect.poll(() => said.innerText()).toMatch(/results|One result/);
  const words = await said.innerText();

  await high.check();
  await page.waitForURL('**/search/?q=archive&severity=high');
  await closed.check();
  await page.waitForURL('**/search/?q=archive&severity=high&status=closed');
  await expect.poll(() => said.innerText()).toBe('Nothing found.');

  await page.goBack();
  expect(new URL(page.url()).search).toBe('?q=archive&severity=high');
  expect([await high.isChecked(), await closed.isChecked()]).toEqual([true, false]);
  await expect.poll(() => said.innerText()).not.toBe('Nothing found.');
  await page.goBack();
  expect(new URL(page.url()).search).toBe('?q=archive');
  expect(await high.isChecked()).toBe(false);
  await expect.poll(() => said.innerText()).toBe(words);
  await page.goForward();
  expect(await high.isChecked()).toBe(true);
  await page.goBack();
  await page.goBack();
  expect(new URL(page.url()).pathname).toBe('/');
  expect(faults).toEqual([]);
});

test('a box of the home page leads to its cases at once, and the keyboard goes on from the same box', async () => {
  for (const width of [1440, 360]) {
    const { page, faults } = await visit('', { width });
    if (width === 360) await page.locator('details.fold > summary').click();
    expect(await page.getByRole('button', { name: 'Show cases' }).count()).toBe(0);
    await box(page, 'severity', 'high').focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Space');
    await page.waitForURL('**/search/?severity=high');
    await page.locator('main [data-found] a').first().waitFor();
    const focused = () =>
      page.evaluate(() => {
        const { name, value } = document.activeElement as HTMLInputElement;
        return { name, value };
      });
    expect(await focused()).toEqual({ name: 'severity', value: 'high' });
    expect(await box(page, 'severity', 'high').isVisible()).toBe(true);
    await page.goBack();
    await page.waitForURL((url) => url.pathname === '/');
    expect(await box(page, 'severity', 'high').isChecked()).toBe(false);
    expect(faults).toEqual([]);
  }
});

test('a case that a facet alone found is shown with severity, status and summary', async () => {
  const open = (await publishedPages()).map(({ card }) => card).filter(({ status }) => status === 'open');
  const { page, faults } = await visit('search/?status=open');
  const results = page.locator('main .result');
  await results.first().waitFor();
  expect(await results.count()).toBe(open.length);
  for (const [at, { severity, summary, title, date }] of open.entries()) {
    const shown = (await results.nth(at).innerText()).replace(/\s+/g, ' ');
    const word = `${severity.charAt(0).toUpperCase()}${severity.slice(1)}`;
    expect(shown.startsWith(`${title} ${date}`)).toBe(true);
    expect(shown).toContain(`${word} Open ${summary}`);
  }
  expect(faults).toEqual([]);
});

test('without JavaScript the boxes of the home page wait for their button', async () => {
  const { page } = await visit('', { javaScriptEnabled: false });
  await box(page, 'severity', 'high').check();
  await page.getByRole('button', { name: 'Show cases' }).click();
  await page.waitForURL('**/search/?severity=high');
});

const box = (page: Page, name: string, value: string) =>
  page.locator(`main input[name="${name}"][value="${value}"]`);

async function countsOf(page: Page, name: string): Promise<Record<string, number>> {
  const labels = page.locator(`[data-facet="${name}"] label`);
  return Object.fromEntries(
    await labels.evaluateAll((all) =>
      all.map((label) => [
        label.querySelector('input')?.value ?? '',
        Number(label.querySelector('.n')?.textContent || Number.NaN),
      ]),
    ),
  );
}
