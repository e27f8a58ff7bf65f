import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stableSearchIndex } from './stable-search-index.ts';

/** Writes the search index of the pages in a folder to its `pagefind/`. */
export async function indexPages(folder: string): Promise<void> {
  const pagefind = await import('pagefind');
  try {
    const { index, errors } = await pagefind.createIndex();
    if (index === undefined) throw new Error(`no search index: ${errors.join('; ')}`);
    const added = await index.addDirectory({ path: folder });
    const made = await index.getFiles();
    const wrong = [...added.errors, ...made.errors];
    if (wrong.length > 0) throw new Error(`no search index: ${wrong.join('; ')}`);
    // Written here: Pagefind's own writing was once seen to end before a file was whole.
    for (const { path, content } of stableSearchIndex(made.files)) {
      const file = join(folder, 'pagefind', path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    }
  } finally {
    await pagefind.close();
  }
}
