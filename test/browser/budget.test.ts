import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import { seedCase } from './site-pages.ts';
import { useBrowser, visit } from './visit.ts';

useBrowser();

const { root } = inject('sites');

test('the seed case keeps its budgets, gzip, before search is opened', async () => {
  const { requests } = await visit(seedCase);
  const sizes = { html: 0, css: 0, js: 0 };
  for (const path of new Set(requests.map((request) => new URL(request).pathname))) {
    const file = path.endsWith('/') ? `${path}index.html` : path;
    const kind = /\.(html|css|js)$/.exec(file)?.[1];
    if (kind === undefined) continue;
    sizes[kind as keyof typeof sizes] += gzipSync(readFileSync(join(root.folder, file)), { level: 9 }).length;
  }
  console.log(`${seedCase} in bytes: ${JSON.stringify(sizes)}`);
  expect(sizes.html).toBeLessThanOrEqual(30 * 1024);
  expect(sizes.css).toBeLessThanOrEqual(14 * 1024);
  expect(sizes.js).toBeLessThanOrEqual(5 * 1024);
  expect(requests.some((request) => request.endsWith('.css'))).toBe(true);
  expect(requests.some((request) => request.endsWith('.js'))).toBe(true);
});

test('nothing of the search index is loaded before search is opened, and then it is', async () => {
  for (const path of [seedCase, '', 'cases/']) {
    const { page, requests } = await visit(path);
    expect(requests.filter((request) => request.includes('/pagefind/'))).toEqual([]);
    await page.keyboard.press('/');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('archive');
    await page.locator('dialog [data-found] a').first().waitFor();
    expect(requests.some((request) => request.includes('/pagefind/'))).toBe(true);
  }
});
