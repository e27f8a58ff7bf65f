import { expect, inject, test } from 'vitest';
import { publishedPages } from './published-content.ts';
import { seedCase } from './site-pages.ts';
import { useBrowser, visit } from './visit.ts';

useBrowser();

const { root } = inject('sites');
const eight = 'cases/remote-support-tool-ransomware/';

test('a case of eight findings is understood from its first screen', async () => {
  const { page, faults } = await visit(eight);
  const [content] = (await publishedPages()).filter(({ card }) => eight.includes(card.slug));
  const findings = content?.case.findings ?? [];
  expect(findings.length).toBe(8);
  const claims = page.locator('.keys .claim');
  expect(await claims.allInnerTexts()).toEqual(findings.map(({ title }) => title));
  const { bottom, left } = await page.locator('.glance').evaluate((one) => one.getBoundingClientRect());
  expect(bottom).toBeLessThanOrEqual(900);
  const title = await page.locator('h1').evaluate((one) => one.getBoundingClientRect());
  expect(left).toBeGreaterThan(title.right - 1);
  for (const item of await page.locator('.keys li').all()) {
    expect(await item.innerText()).toMatch(/Observed|Not observed/);
    expect(await item.innerText()).toContain('confidence');
  }
  const figures = (await page.locator('.figures-row').innerText()).replace(/\s+/g, ' ');
  expect(figures).toContain('First activity to detection 2 h 16 min');
  expect(figures).toContain('First activity to containment 3 h 28 min');
  expect(figures).toContain('First activity to eradication 2 days');
  expect(figures).toContain('Hosts touched 2, 2 compromised');
  await page.locator('.figures-row a').first().click();
  expect(new URL(page.url()).hash).toBe('#alert');
  await page
    .getByRole('link', { name: findings[6]?.title ?? '' })
    .first()
    .click();
  expect(new URL(page.url()).hash).toBe('#f7');
  expect(faults).toEqual([]);
});

test('on a narrow screen the key findings stand below the title, before the facts', async () => {
  const { page } = await visit(eight, { width: 390 });
  const tops = await page
    .locator('h1, .glance, .case-head .facts')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
  expect(tops).toEqual(tops.toSorted((a, b) => a - b));
  expect(await page.locator('.timeline .upright').isVisible()).toBe(true);
  expect(await page.locator('.timeline .level').isVisible()).toBe(false);
});

test('what a case does not say is in no figure', async () => {
  const { page } = await visit(seedCase);
  expect((await page.locator('.figures-row').innerText()).replace(/\s+/g, ' ')).toBe('Hosts touched 1');
});

test('the bracket over the timeline says the length, in the drawing and in words', async () => {
  for (const [width, drawing] of [
    [1440, '.level'],
    [390, '.upright'],
  ] as const) {
    const { page, faults } = await visit(seedCase, { width });
    const said = await page.locator(`.timeline ${drawing} .length`).allTextContents();
    expect(said.join(' ').replace(/\s+/g, ' ')).toContain(
      '25 h 10 min, the connection first, then the archive',
    );
    expect(await page.locator('.lengths').innerText()).toBe(
      '25 h 10 min between events 1 and 2: the connection first, then the archive',
    );
    expect(faults).toEqual([]);
  }
});

test('Copy all indicators, Print and Cite stand at the head and do what they say', async () => {
  const [content] = (await publishedPages()).filter(({ card }) => eight.includes(card.slug));
  const { page, context, faults } = await visit(eight);
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: root.origin });
  const head = page.locator('.acts');
  await head.getByRole('button', { name: 'Copy all indicators' }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split('\n')).toEqual(content?.indicators.map(({ value }) => value));
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', '');
  });
  await head.getByRole('button', { name: 'Print' }).click();
  expect(await page.locator('body').getAttribute('data-printed')).toBe('');
  await head.getByText('Cite', { exact: true }).click();
  await head.getByRole('button', { name: 'Copy the citation' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    `“${content?.case.title}”. LAB-2026-014, Casebook, published 2026-10-05, updated 2026-10-12. https://cases.example/${eight}. TLP:CLEAR`,
  );
  expect(faults).toEqual([]);
});

test('every block of KQL in the prose has Copy, and Open where its platform has a portal', async () => {
  for (const { card, proseQueries } of await publishedPages()) {
    const { page, context, faults } = await visit(card.href.slice(1));
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: root.origin });
    const blocks = page.locator('.prose > figure.query, .text > figure.query');
    expect(await blocks.locator('> pre').count()).toBeGreaterThanOrEqual(proseQueries.length);
    for (const { anchor, text, portal } of proseQueries) {
      const block = page.locator(`[id="${anchor}"]`);
      await block.getByRole('button').click();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
      const open = block.locator('figcaption a');
      expect(await open.count()).toBe(portal === null ? 0 : 1);
      if (portal !== null) expect(await open.getAttribute('href')).toBe(portal.url);
    }
    expect(faults).toEqual([]);
  }
});

test('sections are named by what they hold, placed findings are pointed to, empty columns are gone', async () => {
  const { page } = await visit(eight);
  expect(await page.locator('[id="case.background.title"]').innerText()).toBe('Investigation');
  const pointers = page.locator('.pointer');
  expect(await pointers.count()).toBeGreaterThan(0);
  expect(await pointers.first().innerText()).toContain('described in Investigation');
  await page.goto(`${root.origin}/${seedCase}`);
  expect(await page.locator('[id="case.background.title"]').innerText()).toBe('Background');
  const heads = await page.locator('[id="case.response"] thead th').allInnerTexts();
  expect(heads).toEqual(['Id', 'Action', 'Status', 'Findings']);
  expect(await page.locator('[id="case.response"]').innerText()).not.toContain('no date');
});

test('the margin shows seconds, and all decimals when it is pointed at', async () => {
  const { page } = await visit(seedCase);
  const decimals = page.locator('#f2 > .aside time small').first();
  const opacity = () => decimals.evaluate((one) => getComputedStyle(one).opacity);
  expect(await decimals.innerText()).toBe('.6034636');
  expect(await opacity()).toBe('0');
  await page.locator('#f2 h3').hover();
  expect(await opacity()).toBe('1');
  expect(await page.locator('#f2 > .aside time').first().getAttribute('title')).toBe(
    '2025-11-20T00:46:57.6034636Z',
  );
});

test('a finding that stands in the text is named in Findings on one line with its id', async () => {
  const { page } = await visit('cases/phished-session-hidden-replies/');
  const offsets = await page.locator('.pointer').evaluateAll((all) =>
    all.map((one) => {
      const [id, claim] = [one.querySelector('.id'), one.querySelector('p:last-child a')];
      const bottom = (part: Element | null) => part?.getClientRects()[0]?.bottom ?? Number.NaN;
      return Math.abs(bottom(id) - bottom(claim));
    }),
  );
  expect(offsets.length).toBe(2);
  for (const offset of offsets) expect(offset).toBeLessThan(4);
});

test('a list of mentions folds above four', async () => {
  const { page } = await visit(seedCase);
  const cell = page.locator('#a1 td').last();
  expect(await cell.locator('a:visible').count()).toBe(4);
  await cell.locator('summary').click();
  expect(await cell.locator('a:visible').count()).toBeGreaterThan(4);
});

test('the way back, the number and the tags stand over the title, the cases before and after at the end', async () => {
  const { page, faults } = await visit(eight);
  const cases = (await publishedPages()).map(({ card }) => card);
  const own = cases.find(({ slug }) => eight.includes(slug));
  const way = page.getByRole('navigation', { name: 'Breadcrumb' });
  expect((await way.innerText()).replace(/\s+/g, ' ')).toBe(`Cases / ${own?.number}`);
  expect(await way.getByRole('link').getAttribute('href')).toBe('/cases/');
  for (const tag of own?.tags ?? [])
    expect(await page.locator('.case-head').getByRole('link', { name: tag, exact: true }).count()).toBe(1);
  const [before, after] = [page.locator('.pager a[rel="prev"]'), page.locator('.pager a[rel="next"]')];
  const dateOf = async (title: string) => cases.find((card) => card.title === title)?.date ?? '';
  const [earlier, later] = [await dateOf(await before.innerText()), await dateOf(await after.innerText())];
  expect([earlier, own?.date, later]).toEqual([earlier, own?.date, later].toSorted());
  await after.click();
  // And back: the two directions agree.
  expect(await page.locator('.pager a[rel="prev"]').innerText()).toBe(own?.title);
  expect(faults).toEqual([]);
});

test.each([320, 390, 1440])('no short name is broken at its hyphen, %i px', async (width) => {
  for (const path of ['', eight, 'cases/tablet-token-password-spray/', seedCase, 'indicators/']) {
    const { page } = await visit(path, { width });
    const broken = await page.evaluate(() => {
      const found: string[] = [];
      const walker = document.createTreeWalker(document.querySelector('main') ?? document.body, 4);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        // Values of indicators, code and rows may break anywhere, and a long tag in the narrow list of filters has to.
        if (node.parentElement?.closest('.ioc, pre, .query table, svg, option, time, .facets') !== null)
          continue;
        for (const word of (node.nodeValue ?? '').matchAll(/(?<!\S)[\p{L}\p{N}-]+(?!\S)/gu)) {
          if (!/[\p{L}\p{N}]-[\p{L}\p{N}]/u.test(word[0]) || word[0].length > 24) continue;
          const range = document.createRange();
          range.setStart(node, word.index);
          range.setEnd(node, word.index + word[0].length);
          if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1)
            found.push(word[0]);
        }
      }
      return found;
    });
    expect(broken, path).toEqual([]);
  }
});
