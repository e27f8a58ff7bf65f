import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** How many pages lie in a folder of a site, and how many bytes all its files have. */
export async function folderSize(folder: string): Promise<{ pages: number; bytes: number }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  let pages = 0;
  let bytes = 0;
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    if (entry.name.endsWith('.html')) pages++;
    bytes += (await stat(join(entry.parentPath, entry.name))).size;
  }
  return { pages, bytes };
}
