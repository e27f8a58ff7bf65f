import type { ExportedCase, ExportFormat, ExportSite } from '../../export/export-format.ts';
import { exportFormats } from '../../export/index.ts';
import type { Publication } from '../publication.ts';
import type { PublishedCase } from '../published-case.ts';
import type { Media } from './media.ts';
import type { PublishedFile } from './published-file.ts';

interface Sources {
  cases: readonly PublishedCase[];
  /** Makes the page of a case, and with it the files that it leads to. */
  page: (slug: string) => Promise<unknown> | null;
  media: Pick<Media, 'files'>;
  site: ExportSite;
  exported: (needs: ExportFormat['needs'], slug?: string) => Promise<ExportedCase[]>;
  /** The index of values, made once every page is. */
  lookup: () => Promise<PublishedFile[]>;
}

/** The files of a publication. What is asked for one case makes the page of that case alone. */
export function publishedFiles({
  cases,
  page,
  media,
  site,
  exported,
  lookup,
}: Sources): Pick<Publication, 'files' | 'file' | 'beside'> {
  const everyPage = () => Promise.all(cases.map(({ of }) => page(of.slug)));
  const beside = (slug: string) =>
    exportFiles(
      cases.filter(({ of }) => of.slug === slug),
      site,
      exported,
    ).filter(({ path }) => path.startsWith(`cases/${slug}/`));
  const files = async (slug?: string) => {
    await (slug === undefined ? everyPage() : page(slug));
    if (slug !== undefined) return [...media.files(), ...beside(slug)];
    return [...media.files(), ...exportFiles(cases, site, exported), ...(await lookup())];
  };
  return {
    files,
    file: async (path) => {
      const named = ({ path: other }: { path: string }) => other === path;
      const [folder, slug] = path.split('/');
      if (folder === 'api') return exportFiles(cases, site, exported).find(named) ?? null;
      if (folder === 'cases') return (await files(slug)).find(named) ?? null;
      if (folder === 'lookup') return (await lookup()).find(named) ?? null;
      if (folder !== 'media') return null;
      if (!media.files().some(named)) await everyPage();
      return media.files().find(named) ?? null;
    },
    beside,
  };
}

/** What the site has of exports: files beside the pages of the cases, and those of all cases together. */
function exportFiles(
  cases: readonly PublishedCase[],
  site: ExportSite,
  exported: (needs: ExportFormat['needs'], slug?: string) => Promise<ExportedCase[]>,
): PublishedFile[] {
  const formats = exportFormats.filter(({ onSite }) => onSite);
  return formats.flatMap((format) => {
    const { file, type, needs, allOnSite, all, one } = format;
    const beside = cases
      .filter(({ of, index }) => format.lacks(of, index) === null)
      .map(({ of: { slug } }) => ({
        path: `cases/${slug}/${file}`,
        type,
        bytes: async () => encoded((await exported(needs, slug)).map((of) => one(of, site)).join('')),
      }));
    if (all === null || allOnSite === null) return beside;
    return [
      ...beside,
      { path: allOnSite, type, bytes: async () => encoded(all(await exported(needs), site)) },
    ];
  });
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
