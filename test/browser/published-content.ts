import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { CasePage } from '../../src/publication/page/case-page.ts';
import { publish } from '../../src/publication/publish.ts';
import { openWorkspace } from '../../src/workspace.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The cases of this repository as their pages show them, to compare with what a browser shows. */
export async function publishedPages(): Promise<CasePage[]> {
  const workspace = await openWorkspace({
    content: join(root, 'content'),
    cwd: root,
    now: new Date().toISOString(),
    cache: join(root, '.casebook/cache'),
  });
  if (workspace === null) throw new Error('no content');
  onTestFinished(() => workspace.close());
  const publication = await publish(await workspace.checked(), {
    audience: 'CLEAR',
    base: '/',
    url: null,
    drafts: false,
  });
  const pages = await Promise.all(publication.cases.map(({ slug }) => publication.page(slug)));
  return pages.filter((page) => page !== null);
}
