import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { pdfPages } from './pdf-pages.ts';
import { pageTypes, seedCase } from './site-pages.ts';
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

/** The text of each sheet, without white space and ligatures, which the layout decides. */
async function printed(page: Page): Promise<string[]> {
  const sheets = pdfPages(await page.pdf({ preferCSSPageSize: true }));
  return sheets.map((sheet) => sheet.normalize('NFKC').replace(/\s+/g, ''));
}
