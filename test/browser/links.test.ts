import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { filesOf } from '../run/files-of.ts';
import { siteAddresses } from './site-addresses.ts';
import { useBrowser, visit } from './visit.ts';

useBrowser();

const sites = inject('sites');

describe.each([['/', sites.root] as const, ['/repo/', sites.repo] as const])('under %s', (base, site) => {
  const files = new Set(filesOf(site.folder));
  /** What is wrong with an address used at a path; null for one that leads somewhere. */
  const fault = (
    value: string,
    from: string,
    ids: ReadonlyMap<string, ReadonlySet<string>>,
  ): string | null => {
    const url = new URL(value, `${site.origin}${base}${from}`);
    if (url.origin !== site.origin) return null;
    if (!url.pathname.startsWith(base)) return 'outside the base';
    const path = decodeURIComponent(url.pathname.slice(base.length));
    if (!files.has(path === '' || path.endsWith('/') ? `${path}index.html` : path)) return 'no such file';
    const fragment = decodeURIComponent(url.hash.slice(1));
    return fragment === '' || ids.get(path)?.has(fragment) === true ? null : 'no such anchor';
  };

  test('every link, picture, script and anchor leads somewhere, and nothing is loaded from elsewhere', async () => {
    const { page } = await visit('404.html', { site });
    const pages = await siteAddresses(page, site.folder);
    const ids = new Map(pages.map((one) => [one.path, new Set(one.ids)]));
    const faults = pages.flatMap(({ path, used }) =>
      used.flatMap(({ element, value }) => {
        const found = fault(value, path, ids);
        const foreign =
          new URL(value, site.origin).origin !== site.origin && !/^(a|link canonical)\b/.test(element);
        return [...(found === null ? [] : [found]), ...(foreign ? ['another host'] : [])].map(
          (what) => `/${path}: ${element} ${value}: ${what}`,
        );
      }),
    );
    expect(pages.length).toBeGreaterThan(8);
    expect(faults).toEqual([]);
    expect(
      pages.flatMap(({ path, ids: all }) =>
        all.filter((id, at) => all.indexOf(id) !== at).map((id) => `/${path}#${id} twice`),
      ),
    ).toEqual([]);
  });

  test('no page holds a script, a style or a handler of its own', async () => {
    const { page } = await visit('404.html', { site });
    const pages = await siteAddresses(page, site.folder);
    expect(pages.flatMap(({ path, inline }) => inline.map((what) => `/${path}: ${what}`))).toEqual([]);
  });

  test('style sheets name files that exist', () => {
    const sheets = [...files].filter((file) => file.endsWith('.css') && !file.startsWith('pagefind/'));
    expect(sheets.length).toBeGreaterThan(0);
    for (const sheet of sheets) {
      const text = readFileSync(join(site.folder, sheet), 'utf8');
      const named = [...text.matchAll(/url\(["']?([^"')]+)/g)].flatMap(([, value]) => value ?? []);
      expect(named.filter((value) => fault(value, sheet, new Map()) !== null)).toEqual([]);
    }
  });

  test('search works and its results lead to pages', async () => {
    const { page, faults } = await visit('search/?q=T1567.002', { site });
    const first = page.locator('main [data-found] a').first();
    await first.waitFor();
    const href = (await first.getAttribute('href')) ?? '';
    expect(fault(href, '', new Map()), href).toBeNull();
    await first.click();
    await page.locator('h1').waitFor();
    expect(page.url()).toBe(`${site.origin}${href}`);
    expect(faults).toEqual([]);
  });
});
