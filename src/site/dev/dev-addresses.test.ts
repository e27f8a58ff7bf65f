import { expect, test } from 'vitest';
import { devAddress } from './dev-addresses.ts';

const site = {
  base: '/repo/',
  publicFiles: new Set(['favicon.svg']),
  isImported: (address: string) => address === '/src/site/scripts/page.ts',
};

test('pages, what they are made of and files of the publication are served', () => {
  const kinds = [
    '/repo/',
    '/repo/cases/one/',
    '/repo/search/?q=%ff',
    '/repo/favicon.svg',
    '/repo/cases/one/case.json',
    '/repo/@vite/client',
    '/repo/src/site/styles/core.css',
    '/repo/src/site/layouts/Page.astro?astro&type=script&index=0&lang.ts',
    '/repo/src/site/scripts/page.ts?t=17',
  ].map((url) => `${url} ${devAddress(url, site)?.kind}`);
  expect(kinds).toEqual([
    '/repo/ page',
    '/repo/cases/one/ page',
    '/repo/search/?q=%ff page',
    '/repo/favicon.svg file',
    '/repo/cases/one/case.json file',
    '/repo/@vite/client module',
    '/repo/src/site/styles/core.css module',
    '/repo/src/site/layouts/Page.astro?astro&type=script&index=0&lang.ts module',
    '/repo/src/site/scripts/page.ts?t=17 module',
  ]);
});

test('what Vite would read from the disk is at most asked of the publication', () => {
  for (const path of [
    'content/casebook.yaml',
    'package.json',
    '@fs/etc/passwd',
    '@id/virtual:casebook',
    '__open-in-editor?file=x',
    'src/workspace.ts',
    'src/site/scripts/other.ts',
    'src/site/scripts/page.ts?raw',
    'src/site/scripts/page.ts?import&raw',
    'src/site/scripts/page.ts?url',
    'src/site/styles/core.css?raw',
    'src/site/layouts/Page.astro',
    'src/site/layouts/Page.astro?raw&astro&type=script&index=0&lang.ts',
  ]) {
    expect([path, devAddress(`/repo/${path}`, site)?.kind]).toEqual([path, 'file']);
  }
});

test.each([
  '/',
  '/other/',
  '/repo/%ff',
  '/repo/../etc/',
  '/repo/%2e%2e/',
  '/repo//x/',
  '/repo/a%5cb/',
  '/repo/%00/',
])('%s is refused', (url) => {
  expect(devAddress(url, site)).toBeNull();
});
