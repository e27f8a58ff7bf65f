import { rm } from 'node:fs/promises';
import type { Publication } from '../workspace/publication.ts';
import { packageRoot } from './package-info.ts';

/** Writes the pages of a publication to a folder. `scratch` is an absolute path for what is needed meanwhile. */
export async function buildPages(
  publication: Publication,
  { out, scratch }: { out: string; scratch: string },
): Promise<void> {
  const [{ build }, { astroOptions }, { publicationHandoff }] = await Promise.all([
    import('astro'),
    import('../site/astro-options.ts'),
    import('../site/publication-handoff.ts'),
  ]);
  const { base, url } = publication.site;
  const options = astroOptions({
    handoff: publicationHandoff(publication),
    root: packageRoot,
    outDir: out,
    base,
    url,
  });
  try {
    // A cache of its own: two builds at once would write into each other's.
    await build({ ...options, cacheDir: scratch, logLevel: 'error' });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
