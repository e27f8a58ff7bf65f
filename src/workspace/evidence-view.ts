import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import type { CaseFiles } from './case-files.ts';
import type { EvidenceView } from './case-page.ts';
import type { Media } from './media.ts';

/** How a piece of evidence is shown. `shown` is its path with redactions, `original` the one on disk. */
export async function evidenceView(
  { file: shown, url }: { file?: string | undefined; url?: string | undefined },
  original: string | undefined,
  {
    slug,
    files,
    media,
    redact,
  }: { slug: string; files: CaseFiles; media: Media; redact: (text: string) => string },
): Promise<EvidenceView | null> {
  if (url !== undefined) return { kind: 'link', url, host: URL.parse(url)?.host ?? url };
  if (shown === undefined || original === undefined) return null;
  const bytes = files.bytes(original);
  if (bytes === null) return null;
  if (/\.(png|jpe?g|gif|webp|avif|tiff?)$/i.test(original)) {
    const image = await media.image(bytes);
    if (image !== null) return image;
  }
  const text = files.text(original);
  const published = text === null ? bytes : new TextEncoder().encode(redact(text));
  // Text is never served as something a browser would run.
  const type = text === null ? 'application/octet-stream' : 'text/plain; charset=utf-8';
  const href = media.file(publishedPath(slug, shown), type, published);
  return { kind: 'file', href, name: posix.basename(shown), bytes: published.length };
}

/** Where a file of a case is published, below the base. */
export function publishedPath(slug: string, path: string): string {
  const inside = posix.normalize(path);
  if (!inside.startsWith('..') && !/\.(html?|xhtml|svg|xml|js|mjs|css)$/i.test(inside))
    return `cases/${slug}/${inside}`;
  const mark = createHash('sha256').update(path).digest('hex').slice(0, 8);
  return `cases/${slug}/files/${mark}-${posix.basename(inside)}${inside.startsWith('..') ? '' : '.txt'}`;
}
