import { statSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf } from '../run/files-of.ts';

/** The page that the budgets are about. */
export const seedCase = 'cases/data-exfiltration-pip/';

/** Paths of the pages of a built site, as they stand in addresses: `` for the home page, `cases/x/`. */
export function pagesOf(folder: string): string[] {
  return filesOf(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.replace(/(^|\/)index\.html$/, '$1'));
}

/** One page of each type, the largest, and the seed case. Pages of one folder are of one type. */
export function pageTypes(folder: string): string[] {
  const largest = new Map<string, { path: string; bytes: number }>();
  for (const path of pagesOf(folder)) {
    const type = path.replace(/^([^/]+\/)[^/]+\/.*$/, '$1*');
    const { size: bytes } = statSync(join(folder, path.endsWith('.html') ? path : `${path}index.html`));
    if (bytes > (largest.get(type)?.bytes ?? 0)) largest.set(type, { path, bytes });
  }
  return [...new Set([...[...largest.values()].map(({ path }) => path), seedCase])];
}
