import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { publish } from '../../publication/publish.ts';
import type { PublishOptions } from '../../publication/publish-options.ts';
import type { Workspace } from '../../workspace.ts';
import { Interrupted, unlessInterrupted } from '../terminal/interrupted.ts';
import type { ProgressLine } from '../terminal/progress-line.ts';
import { buildPages } from './build-pages.ts';
import { indexPages } from './index-pages.ts';
import { RefusedSite } from './refused-site.ts';
import { writeSiteMarker } from './site-marker.ts';
import { stagedFolder } from './staged-folder.ts';

/** Writes a whole site beside `out` and puts it there at the end. On failure or interruption nothing is left of it. */
export async function writeSite(
  workspace: Workspace,
  { options, out, signal, progress }: SiteWork,
): Promise<WrittenSite> {
  const staged = stagedFolder(out);
  const step = <Value>(name: string, work: Promise<Value>): Promise<Value> => {
    progress.show({ step: name, done: 0, total: 0 });
    return unlessInterrupted(work, signal);
  };
  try {
    const publication = await step(
      'Reading for the audience',
      workspace.checked().then((content) => publish(content, options)),
    );
    await step('Writing pages', buildPages(publication, { out: staged.path, workshop: staged.workshop }));
    const [refusal] = publication.refusals();
    if (refusal !== undefined) throw new RefusedSite(refusal);
    await step('Indexing pages for search', indexPages(staged.path));
    await writeSiteMarker(staged.path, { base: options.base });
    const size = await folderSize(staged.path);
    if (signal.aborted) throw new Interrupted();
    staged.swap();
    return {
      cases: publication.cases.length,
      heldBack: publication.heldBack(),
      replaced: publication.replaced(),
      ...size,
    };
  } finally {
    staged.discard();
  }
}

interface WrittenSite {
  cases: number;
  pages: number;
  bytes: number;
  heldBack: readonly string[];
  replaced: { readonly queries: number; readonly names: number };
}

interface SiteWork {
  options: PublishOptions;
  /** Absolute. */
  out: string;
  signal: AbortSignal;
  progress: ProgressLine;
}

/** How many pages lie in a folder of a site, and how many bytes all its files have. */
async function folderSize(folder: string): Promise<{ pages: number; bytes: number }> {
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
