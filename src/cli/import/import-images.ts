import { basename, dirname, extname, join, resolve } from 'node:path';
import { plainSlug } from '../../case/slug.ts';
import type { ImagePlace, PlaceImage } from '../../import/place-image.ts';
import { imageFormat } from '../../render/image/image-format.ts';
import { readBytes } from '../../workspace/load/read-bytes.ts';
import { fetchImage } from './fetch-image.ts';

/** The pictures of a write-up on their way into its case. */
export interface ImportImages {
  place: PlaceImage;
  /** Takes files beside the write-up along under their own paths. */
  copy(paths: readonly string[]): Promise<void>;
  /** What is to be written, by path in the folder of the case. */
  files: ReadonlyMap<string, Uint8Array>;
  /** What could not be had, in sentences. */
  problems: readonly string[];
}

const largestImage = 20 * 1024 * 1024;

/** Pictures beside a write-up are copied when they lie in `root`; those of the web stay there unless they are fetched. */
export function importImages(
  writeUp: string,
  {
    root,
    fetched,
    allowPrivate,
    signal,
  }: { root: string; fetched: boolean; allowPrivate: boolean; signal: AbortSignal },
): ImportImages {
  const files = new Map<string, Uint8Array>();
  const problems: string[] = [];
  const keep = (name: string, bytes: Uint8Array): string => {
    const path = freeName(name, files);
    files.set(path, bytes);
    return path;
  };
  const remote = async (src: string, id: string): Promise<ImagePlace> => {
    if (!fetched) return { url: src, note: null };
    const image = await fetchImage(src, { largest: largestImage, signal, allowPrivate });
    if ('problem' in image) {
      problems.push(`${src}: ${image.problem}`);
      return { url: src, note: `not fetched: ${image.problem}` };
    }
    const name = basename(new URL(src).pathname, extname(new URL(src).pathname));
    const stem = /^[0-9a-f-]{20,}$/i.test(name) || name === '' ? id.toLowerCase() : name;
    return { file: keep(`${stem}.${image.format}`, image.bytes), note: `from ${src}` };
  };
  const local = async (src: string): Promise<ImagePlace> => {
    const written = pathOf(src);
    const absolute = resolve(dirname(writeUp), written);
    const read = readBeside(absolute, root);
    if (typeof read === 'string') {
      problems.push(`${src}: ${read}`);
      return { file: `evidence/${fileName(basename(written))}`, note: `missing: ${src} ${read}` };
    }
    const bytes = read;
    const format = imageFormat(bytes) ?? (isSvg(bytes) ? 'svg' : null);
    if (format === null) {
      problems.push(`${src}: it is not a picture`);
      return { file: `evidence/${fileName(basename(written))}`, note: `missing: ${src} is not a picture` };
    }
    return { file: keep(basename(written), bytes), note: `from ${src}` };
  };
  // Such as `file:///C:/Users/…`: on the machine of whoever wrote it.
  const elsewhere = (src: string): ImagePlace => {
    problems.push(`${src}: cannot be read from there`);
    return {
      file: `evidence/${fileName(basename(pathOf(src)))}`,
      note: `missing: ${src} cannot be read from there`,
    };
  };
  return {
    files,
    problems,
    copy: async (paths) => {
      for (const path of paths) {
        const absolute = resolve(dirname(writeUp), path);
        const read = readBeside(absolute, root);
        if (typeof read === 'string') problems.push(`${path}: ${read}`);
        else files.set(path, read);
      }
    },
    place: (src, id) => {
      if (/^https?:\/\//i.test(src)) return remote(src, id);
      if (src.startsWith('//')) return remote(`https:${src}`, id);
      return /^[a-z][a-z0-9+.-]+:/i.test(src) ? elsewhere(src) : local(src);
    },
  };
}

/** The path that an address in Markdown means, without what a browser would read after it. */
function pathOf(src: string): string {
  const plain = src.replace(/[?#].*$/, '');
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain;
  }
}

/** A file beside the write-up, or why it may not be copied, in words after its name. */
function readBeside(path: string, root: string): Uint8Array | string {
  const read = readBytes(path, { limit: largestImage, within: root });
  if ('bytes' in read) return read.bytes;
  switch (read.refused) {
    case 'outside':
      return `lies outside of ${root}`;
    case 'too-large':
      return 'is larger than 20 MB';
    case 'unreadable':
      return read.reason === 'ENOENT' || read.reason === 'ENOTDIR' ? 'was not found' : 'is not a file';
    case 'folder':
      return 'is not a file';
  }
}

function isSvg(bytes: Uint8Array): boolean {
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*(?:<!DOCTYPE[^>]*>\s*)?<svg[\s>]/i.test(
    new TextDecoder().decode(bytes.subarray(0, 2000)),
  );
}

function freeName(name: string, taken: ReadonlyMap<string, unknown>): string {
  const plain = fileName(name);
  const extension = extname(plain);
  const stem = basename(plain, extension);
  for (let number = 1; ; number++) {
    const path = join('evidence', number === 1 ? plain : `${stem}-${number}${extension}`).replaceAll(
      '\\',
      '/',
    );
    if (!taken.has(path)) return path;
  }
}

/** A name that every file system and every address takes. */
function fileName(name: string): string {
  const extension = extname(name)
    .toLowerCase()
    .replace(/[^.a-z0-9]/g, '');
  const stem = plainSlug(basename(name, extname(name)));
  return `${stem === '' ? 'picture' : stem.slice(0, 80)}${extension}`;
}
