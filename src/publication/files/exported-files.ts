import { posix } from 'node:path';
import type { ProjectedCase } from '../../audience/projected-case.ts';
import type { Redactor } from '../../audience/redaction/redactor.ts';
import { proseLinks } from '../../case/prose/prose-links.ts';
import type { LoadedCase } from '../../workspace/load/load-case.ts';
import { decodedText } from './decoded-text.ts';
import { isPicture } from './is-picture.ts';
import type { Media } from './media.ts';

/**
 * What a case names in its folder, by the paths that the audience knows: texts redacted, pictures with nothing but their
 * pixels, anything else only when nothing in it is to be redacted.
 */
export async function exportedFiles(
  of: ProjectedCase,
  { files }: LoadedCase,
  { redactor, media }: { redactor: Redactor; media: Media },
): Promise<Map<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>();
  for (const path of namedPaths(of)) {
    const bytes = files.bytes(redactor.writtenPath(path));
    const shown = bytes === null ? null : await published(bytes, path);
    if (shown !== null) found.set(path, shown);
  }
  return found;

  async function published(bytes: Uint8Array, path: string): Promise<Uint8Array | null> {
    const name = `cases/${of.slug}/${path}`;
    if (isPicture(bytes, path)) return media.pixels(bytes, name);
    const text = decodedText(bytes, redactor.isGuarded);
    if (text !== null) {
      const redacted = redactor.text(text);
      return redacted === text ? bytes : new TextEncoder().encode(redacted);
    }
    if (redactor.mayCopy(bytes)) return bytes;
    media.holdBack(name);
    return null;
  }
}

/** Files of records and prose that lie in the folder of the case. */
function namedPaths(of: ProjectedCase): string[] {
  const prose = [
    of.body,
    ...of.findings.flatMap(({ detail, limit }) => [detail, limit]),
    ...of.response.map(({ detail }) => detail),
  ].flatMap((written) => (written === undefined ? [] : proseLinks(written.root)));
  const paths = [
    ...of.queries.flatMap(({ file, results }) => [file, results]),
    ...of.evidence.map(({ file }) => file),
    ...prose.map((link) => (link.kind === 'file' || link.kind === 'image' ? link.path : undefined)),
  ];
  const inside = paths.flatMap((path) => (path === undefined ? [] : posix.normalize(path)));
  return [...new Set(inside)].filter((path) => !/^(?:\.\.(?:\/|$)|\/|[a-z]:)/i.test(path)).sort();
}
