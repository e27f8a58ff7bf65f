import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Publication } from '../../publication/publication.ts';
import { singlePage } from '../../render/single-page.ts';
import { buildPages } from '../output/build-pages.ts';
import { contentType } from '../serve/content-type.ts';

/** The pages of cases, each as one file that needs nothing else, by slug. `linked` says where a link to a case among them leads. */
export async function singlePages(
  publication: Publication,
  slug: string | null,
  linked: (slug: string) => string,
): Promise<Map<string, string>> {
  const narrowed = narrow(publication, slug);
  const { base, url } = publication.site;
  const workshop = await mkdtemp(join(tmpdir(), 'casebook-export-'));
  try {
    const folder = join(workshop, 'site');
    await buildPages(narrowed, { out: folder, workshop });
    const files = new Set(
      readdirSync(folder, { recursive: true }).map((path) => String(path).replaceAll('\\', '/')),
    );
    const file = (address: string) => {
      const path = decodeURIComponent(address.slice(base.length));
      if (
        !address.startsWith(base) ||
        !files.has(path) ||
        !/[^/]\.[^/.]+$/.test(path) ||
        path.endsWith('.html')
      )
        return null;
      return { bytes: new Uint8Array(readFileSync(join(folder, path))), type: contentType(path) };
    };
    const pages = new Map<string, string>();
    for (const card of narrowed.cases) {
      const html = await readFile(join(folder, `cases/${card.slug}/index.html`), 'utf8');
      const link = (address: string) => {
        const other = narrowed.cases.find(({ href }) => href === address);
        if (other !== undefined) return linked(other.slug);
        return url === null ? null : new URL(address, url).href;
      };
      pages.set(card.slug, singlePage({ html, address: card.href, file, link }));
    }
    return pages;
  } finally {
    await rm(workshop, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** What the pages of some cases need of a publication, and no page more. */
function narrow(publication: Publication, slug: string | null): Publication {
  if (slug === null) return { ...publication, ...nothingElse };
  const cases = publication.cases.filter((card) => card.slug === slug);
  const shown = new Set(cases.flatMap(({ techniques }) => techniques));
  return {
    ...publication,
    ...nothingElse,
    cases,
    techniques: publication.techniques.filter(({ id }) => shown.has(id)),
    files: () => publication.files(slug),
  };
}

const nothingElse = {
  queries: [],
  tables: [],
  indicators: [],
  assets: [],
  matrices: [],
  // Nobody shares the address of a file.
  drawCard: async () => new Uint8Array(),
};
