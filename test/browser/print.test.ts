import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { pdfPages } from './pdf-pages.ts';
import { pagesOf, pageTypes, seedCase } from './site-pages.ts';
import { useBrowser, visit } from './visit.ts';

useBrowser();

test.each(pageTypes(inject('sites').root.folder))(
  '/%s on paper has its label at the top and the bottom of every sheet',
  async (path) => {
    const { page, faults } = await visit(path);
    const label = (await page.locator('.tlp-bar .tlp').innerText()).trim();
    const sheets = await printed(page);
    expect(sheets.length).toBeGreaterThan(0);
    for (const [at, sheet] of sheets.entries()) {
      expect(sheet.split(label).length - 1, `sheet ${at + 1}: ${sheet}`).toBeGreaterThanOrEqual(2);
      expect(sheet).toContain(`${at + 1}/${sheets.length}`);
    }
    expect(faults).toEqual([]);
  },
);

test('paper carries what the page says and none of its controls', async () => {
  const { page } = await visit(seedCase, { theme: 'dark' });
  const title = await page.locator('h1').innerText();
  const paper = (await printed(page)).join('');
  expect(paper).toContain(title.replaceAll(' ', ''));
  expect(paper).toContain('letarchiveCreated=datetime(2025-11-20T00:48:57.6034636Z);//fromQ1');
  for (const control of ['Skiptocontent', 'Onthispage', 'Copy']) expect(paper).not.toContain(control);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  expect(await page.evaluate(() => getComputedStyle(document.body).color)).not.toMatch(
    /^rgb\((1\d\d|2\d\d), /,
  );
});

/** Pixels of a sheet of A4 between its margins. */
const sheetWidth = 665;
const cases = pagesOf(inject('sites').root.folder).filter((path) => /^cases\/[^/]+\/$/.test(path));

test.each(cases)('/%s is a report one can sign', async (path) => {
  const { page } = await visit(path);
  const sheets = await printed(page);
  const [cover = ''] = sheets;
  // The key findings are on the cover, so the contents may need a sheet of their own; they are never parted.
  const at = sheets.findIndex((sheet) => sheet.includes('Contents'));
  const [list = '', first = ''] = sheets.slice(at);
  expect(at).toBeLessThanOrEqual(1);
  const written = async (selector: string) =>
    (await page.locator(selector).allInnerTexts()).map((text) => text.normalize('NFKC').replace(/\s+/g, ''));
  const facts = await written('.facts dt');
  const contents = await written('.toc a');
  expect(facts.length).toBeGreaterThan(4);
  for (const text of [...facts, ...(await written('.keys .claim'))]) expect(cover).toContain(text);
  for (const text of contents.filter((entry) => entry !== 'Downloads')) expect(list).toContain(text);
  expect(list).not.toContain('Downloads');
  expect(first).toMatch(/1Background|1Investigation|1Timeline|1Findings/);
  const last = sheets.at(-1) ?? '';
  for (const text of ['Sign-off', 'Preparedby', 'Reviewedby', 'Approvedby', 'Signature'])
    expect(last).toContain(text);
});

test.each(cases)('nothing of /%s is wider than the paper, and no row is on two sheets', async (path) => {
  const { page } = await visit(path, { width: sheetWidth });
  await page.emulateMedia({ media: 'print' });
  const wide = await page.evaluate((width) => {
    const all = [...document.querySelectorAll<HTMLElement>('main *')];
    return all
      .filter((one) => one.getBoundingClientRect().right > width + 1 || isClipped(one))
      .map((one) => `${one.localName}.${one.className}: ${one.textContent?.slice(0, 60)}`);

    function isClipped(one: HTMLElement): boolean {
      return one.localName === 'pre' && one.scrollWidth > one.clientWidth + 1;
    }
  }, sheetWidth);
  expect(wide).toEqual([]);

  const rows = await page.locator('main tbody tr:visible').evaluateAll((all) =>
    all.map((row) =>
      [...row.querySelectorAll<HTMLElement>('th, td')]
        .map(({ innerText }) => innerText)
        .join('')
        .normalize('NFKC')
        .replace(/\s+/g, ''),
    ),
  );
  const sheets = await printed(page);
  expect(rows.length).toBeGreaterThan(10);
  expect(rows.filter((row) => !sheets.some((sheet) => sheet.includes(row)))).toEqual([]);
});

test.each(cases)('no query of /%s is on two sheets', async (path) => {
  const { page } = await visit(path);
  const queries = await page
    .locator('main figure.query code')
    .evaluateAll((all) =>
      all.map((code) =>
        [...code.querySelectorAll('.l')].map((line) =>
          (line.textContent ?? '').normalize('NFKC').replace(/\s+/g, ''),
        ),
      ),
    );
  const sheets = await printed(page);
  expect(queries.length).toBeGreaterThan(0);
  const parted = queries.filter(
    (lines) => !sheets.some((sheet) => lines.every((line) => sheet.includes(line))),
  );
  expect(parted).toEqual([]);
});

test('figures and queries have their number, and its word, on paper', async () => {
  const { page } = await visit(seedCase);
  const paper = (await printed(page)).join('');
  const ids = await page.locator('main figure > figcaption > .id').allInnerTexts();
  expect(ids.length).toBeGreaterThan(4);
  for (const id of ids) expect(paper).toContain(`${id.startsWith('Q') ? 'Query' : 'Figure'}${id}`);
});

/** The text of each sheet, without white space and ligatures, which the layout decides. */
async function printed(page: Page): Promise<string[]> {
  const sheets = pdfPages(await page.pdf({ preferCSSPageSize: true }));
  return sheets.map((sheet) => sheet.normalize('NFKC').replace(/\s+/g, ''));
}
