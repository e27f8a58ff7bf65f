import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { pagesOf } from './site-pages.ts';

/** What a page of a built site refers to and can be referred to by. */
export interface PageAddresses {
  /** Path under the base. */
  path: string;
  ids: string[];
  /** Values of `href`, `src`, `srcset`, `action` and `content`, with the element they stand on. */
  used: { element: string; value: string }[];
  /** Elements and attributes that a strict content security policy refuses. */
  inline: string[];
}

/** Reads every page of a folder with the HTML parser of the browser; `page` may show anything. */
export async function siteAddresses(page: Page, folder: string): Promise<PageAddresses[]> {
  const read: PageAddresses[] = [];
  for (const path of pagesOf(folder)) {
    const file = join(folder, path.endsWith('.html') ? path : `${path}index.html`);
    read.push({ path, ...(await page.evaluate(addressesIn, readFileSync(file, 'utf8'))) });
  }
  return read;
}

/** Runs in the browser. */
function addressesIn(html: string): Omit<PageAddresses, 'path'> {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const all = [...parsed.querySelectorAll('*')];
  /** A block that is read, not run. */
  const isData = (element: Element) => element.getAttribute('type') === 'application/ld+json';
  const used = all.flatMap((element) => {
    const name = element.localName;
    const rel = element.getAttribute('rel');
    const one = (value: string | null) =>
      value === null ? [] : [{ element: rel === null ? name : `${name} ${rel}`, value }];
    const candidates = element.getAttribute('srcset')?.split(',') ?? [];
    return [
      ...one(element.getAttribute('href')),
      ...one(element.getAttribute('src')),
      ...one(element.getAttribute('action')),
      ...candidates.flatMap((candidate) => one(candidate.trim().split(/\s+/)[0] ?? '')),
    ];
  });
  const inline = all.flatMap((element) => [
    ...(element.localName === 'style' ? ['style'] : []),
    ...(element.localName === 'script' && !element.hasAttribute('src') && !isData(element) ? ['script'] : []),
    ...[...element.attributes]
      .filter(({ name }) => /^(style$|on)/.test(name))
      .map(({ name }) => `${element.localName} ${name}`),
  ]);
  return { ids: all.map(({ id }) => id).filter((id) => id !== ''), used, inline };
}
