import type { ExportedCase, ExportFormat, ExportSite } from '../../export/export-format.ts';
import { exportFormats } from '../../export/index.ts';
import type { PublishedCase } from '../published-case.ts';
import type { PublishedFile } from './published-file.ts';

/** What the site has of exports: files beside the pages of the cases, and those of all cases together. */
export function exportFiles(
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
