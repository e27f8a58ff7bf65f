import { symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Publication } from '../../publication/publication.ts';
import { packageRoot } from '../package-info.ts';

/** Writes the pages of a publication to the folder `out` in the folder `workshop`, both absolute. */
export async function buildPages(
  publication: Publication,
  { out, workshop }: { out: string; workshop: string },
): Promise<void> {
  const [{ build }, { astroOptions }, { publicationHandoff }] = await Promise.all([
    import('astro'),
    import('../../site/astro-options.ts'),
    import('../../site/publication-handoff.ts'),
  ]);
  const { base, url } = publication.site;
  const options = astroOptions({
    handoff: publicationHandoff(publication, { followed: false }),
    root: packageRoot,
    outDir: out,
    base,
    url,
  });
  // Astro runs the pages from beside their output, where they look for its packages.
  const packages = dirname(dirname(fileURLToPath(import.meta.resolve('astro/package.json'))));
  await symlink(packages, join(workshop, 'node_modules'), 'junction');
  // A cache of its own: two builds at once would write into each other's. Astro also keeps the code of the pages below the
  // working folder when the site is not there: in one folder, two builds would mix the pages of their audiences.
  const cwd = process.cwd();
  process.chdir(dirname(workshop));
  try {
    await build({ ...options, cacheDir: join(workshop, 'cache'), logLevel: 'error' });
  } finally {
    process.chdir(cwd);
  }
}
