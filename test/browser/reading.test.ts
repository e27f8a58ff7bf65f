import { expect, inject, test } from 'vitest';
import { publishedPages } from './published-content.ts';
import { pageTypes, seedCase } from './site-pages.ts';
import { useBrowser, visit } from './visit.ts';

useBrowser();

const { root } = inject('sites');

test('Copy puts the exact query and the live indicator into the clipboard', async () => {
  for (const { card, queries, indicators } of await publishedPages()) {
    const { page, context, faults } = await visit(card.href.slice(1));
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: root.origin });
    const copied = async (name: string) => {
      await page.getByRole('button', { name, exact: true }).click();
      return page.evaluate(() => navigator.clipboard.readText());
    };
    expect(queries.size).toBeGreaterThan(0);
    for (const { id, text } of queries.values()) expect(await copied(`Copy query ${id}`)).toBe(text);
    for (const { id, value } of indicators) {
      expect(await copied(`Copy ${id} as it is, not defanged`)).toBe(value);
    }
    expect(faults).toEqual([]);
  }
});

test('without JavaScript everything can be read and reached', async () => {
  const [content] = (await publishedPages()).filter(({ card }) => seedCase.includes(card.slug));
  const { page } = await visit(seedCase, {
    javaScriptEnabled: false,
    // Smooth scrolling would still be on its way.
    reducedMotion: 'reduce',
  });
  const text = await page.locator('main').innerText();
  const { findings = [], response = [], references = [] } = content?.case ?? {};
  for (const title of [...findings, ...references].map(({ title }) => title)) expect(text).toContain(title);
  for (const { action } of response) expect(text).toContain(action);
  expect(findings.length).toBe(3);
  expect(await page.getByRole('button').count()).toBe(0);

  await page.getByRole('navigation', { name: 'On this page' }).getByRole('link', { name: /^F3/ }).click();
  expect(new URL(page.url()).hash).toBe('#f3');
  const top = await page.locator('#f3').evaluate((finding) => finding.getBoundingClientRect().top);
  expect(Math.abs(top)).toBeLessThan(200);

  await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Search' }).click();
  expect(await page.locator('main').innerText()).toContain('Search needs JavaScript');
});

test('a chosen theme is there after a reload and on every page', async () => {
  const { page, faults } = await visit(seedCase);
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await ground();
  await page.getByRole('button', { name: 'Switch between light and dark' }).click();
  const dark = await ground();
  expect(dark).not.toBe(light);
  await page.reload();
  expect(await ground()).toBe(dark);
  await page.goto(`${root.origin}/`);
  expect(await ground()).toBe(dark);
  await page.getByRole('button', { name: 'Switch between light and dark' }).click();
  expect(await ground()).toBe(light);
  expect(faults).toEqual([]);
});

test.each(pageTypes(root.folder))(
  '/%s keeps its marks in forced colours and stands still where motion is not wanted',
  async (path) => {
    const { page, faults } = await visit(path, { forcedColors: 'active', reducedMotion: 'reduce' });
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto');
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    const label = page.locator('.tlp-bar .tlp');
    expect(await label.innerText()).toMatch(/^TLP:/);
    // Marks are drawn with the colour of the text, so whatever colours are forced they differ from the ground.
    const invisible = await page.locator('main svg:visible').evaluateAll((marks) =>
      marks
        .filter((mark) => {
          const { fill, color } = getComputedStyle(mark);
          const ground = getComputedStyle(document.body).backgroundColor;
          return fill === ground || color === ground;
        })
        .map((mark) => mark.outerHTML.slice(0, 100)),
    );
    expect(invisible).toEqual([]);
    expect(faults).toEqual([]);
  },
);
