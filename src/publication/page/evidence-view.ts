import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import type { Redactor } from '../../audience/redaction/redactor.ts';
import type { CaseFiles } from '../../workspace/load/case-files.ts';
import { decodedText } from '../files/decoded-text.ts';
import { isPicture } from '../files/is-picture.ts';
import type { Media } from '../files/media.ts';
import type { EvidenceView } from './case-page.ts';

/** What the files of a case are published with. */
export interface FileSurroundings {
  slug: string;
  files: CaseFiles;
  media: Media;
  redactor: Redactor;
}

/** How a piece of evidence is shown. `file` is its path as the audience knows it. */
export async function evidenceView(
  { file, url }: { file?: string | undefined; url?: string | undefined },
  around: FileSurroundings,
): Promise<EvidenceView | null> {
  if (url !== undefined) return { kind: 'link', url, host: URL.parse(url)?.host ?? url };
  if (file === undefined) return null;
  const { files, media, redactor } = around;
  const bytes = files.bytes(redactor.writtenPath(file));
  if (bytes === null) return null;
  if (isPicture(bytes, file)) return media.image(bytes, `cases/${around.slug}/${file}`);
  return textView(file, bytes, around) ?? copiedView(file, bytes, around);
}

/** A text with its redactions, as a file to open; null when it is not text. */
export function textView(
  file: string,
  bytes: Uint8Array,
  { slug, media, redactor }: FileSurroundings,
): Extract<EvidenceView, { kind: 'file' }> | null {
  const text = isPicture(bytes, file) ? null : decodedText(bytes, redactor.isGuarded);
  if (text === null) return null;
  const published = new TextEncoder().encode(redactor.text(text));
  // Text is never served as something a browser would run.
  const href = media.file(publishedPath(slug, file, 'txt'), 'text/plain; charset=utf-8', published);
  return { kind: 'file', href, name: posix.basename(file), bytes: published.length };
}

/** Any other file as it is; null when it may hold what is redacted. */
function copiedView(
  file: string,
  bytes: Uint8Array,
  { slug, media, redactor }: FileSurroundings,
): EvidenceView | null {
  const path = publishedPath(slug, file, 'bin');
  if (!redactor.mayCopy(bytes)) {
    media.holdBack(`cases/${slug}/${file}`);
    return null;
  }
  const href = media.file(path, 'application/octet-stream', bytes);
  return { kind: 'file', href, name: posix.basename(file), bytes: bytes.length };
}

// What no server sends as a document that a browser would run.
const plainNames =
  /\.(?:txt|log|csv|tsv|json|jsonl|ndjson|ya?ml|toml|ini|conf|md|kql|zip|gz|tgz|7z|pcap|pcapng|evtx|etl|pdf)$/i;

/**
 * Where a file of a case is published, below the base: at its own path when that is in a folder of the case and of a kind
 * that is only ever shown or saved, else under a name that ends in `ending`.
 */
export function publishedPath(slug: string, path: string, ending: 'txt' | 'bin' | 'csv'): string {
  const inside = posix.normalize(path);
  if (/^(?!\.\.)[^/]+\//.test(inside) && plainNames.test(inside)) return `cases/${slug}/${inside}`;
  const mark = createHash('sha256').update(path).digest('hex').slice(0, 8);
  const name = posix.basename(inside);
  return `cases/${slug}/files/${mark}-${name}${plainNames.test(name) ? '' : `.${ending}`}`;
}
