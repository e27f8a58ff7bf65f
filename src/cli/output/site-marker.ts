import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Name of the file that says a folder is a site written by Casebook, which the next build may replace. */
const siteMarker = '.casebook-site';

export async function writeSiteMarker(folder: string, { base }: SiteFacts): Promise<void> {
  await writeFile(join(folder, siteMarker), `${JSON.stringify({ base })}\n`);
}

/** What a built site says of itself; null when the folder is none. */
export async function readSiteMarker(folder: string): Promise<SiteFacts | null> {
  try {
    const facts: unknown = JSON.parse(await readFile(join(folder, siteMarker), 'utf8'));
    const base = typeof facts === 'object' && facts !== null && 'base' in facts ? facts.base : null;
    return { base: typeof base === 'string' ? base : '/' };
  } catch {
    return null;
  }
}

interface SiteFacts {
  /** Path it is published under; begins and ends with `/`. */
  base: string;
}
