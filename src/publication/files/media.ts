import { createHash } from 'node:crypto';
import { pixelsOf, renderImage } from '../../render/image/image.ts';
import type { EvidenceView } from '../page/case-page.ts';
import type { PublishedFile } from './published-file.ts';

type ImageView = Extract<EvidenceView, { kind: 'image' }>;

/** Files that pages refer to, gathered while pages are made. */
export interface Media {
  /** A picture, re-encoded; null when it cannot be, which `problems` tells of the one called `name`. */
  image(bytes: Uint8Array, name: string): Promise<ImageView | null>;
  /** A picture in its own format with nothing but its pixels, for a file of its own; null as above. */
  pixels(bytes: Uint8Array, name: string): Promise<Uint8Array | null>;
  /** A file published as it is under `path` (below the base); gives its address. */
  file(path: string, type: string, bytes: Uint8Array): string;
  /** Says that the file called `name` is not published. */
  holdBack(name: string): void;
  files(): PublishedFile[];
  heldBack(): readonly string[];
  /** Why pictures could not be published, each with the name of its file. */
  problems(): readonly string[];
}

/** Gathers files for a site under `base`. The same picture is encoded once. */
export function gatherMedia(base: string): Media {
  const files = new Map<string, PublishedFile>();
  const images = new Map<string, Promise<ImageView | { problem: string }>>();
  const problems = new Set<string>();
  const heldBack = new Set<string>();
  const add = (path: string, type: string, bytes: Uint8Array) => {
    files.set(path, { path, type, bytes: async () => bytes });
    return base + path.split('/').map(encodeURIComponent).join('/');
  };
  const encode = async (bytes: Uint8Array): Promise<ImageView | { problem: string }> => {
    const rendered = await renderImage(bytes);
    if ('problem' in rendered) return rendered;
    const sources = rendered.variants.map(({ name, width, format, bytes: encoded }) => ({
      src: add(`media/${name}`, `image/${format}`, encoded),
      width,
    }));
    const widest = sources.toSorted((a, b) => b.width - a.width)[0];
    if (widest === undefined) return { problem: 'Unexpected image without pixels, expected one' };
    return { kind: 'image', href: widest.src, sources, width: rendered.width, height: rendered.height };
  };
  return {
    image: async (bytes, name) => {
      const key = createHash('sha256').update(bytes).digest('hex');
      const known = images.get(key) ?? encode(bytes);
      images.set(key, known);
      const view = await known;
      if (!('problem' in view)) return view;
      problems.add(`\`${name}\`: ${view.problem}`);
      return null;
    },
    pixels: async (bytes, name) => {
      const found = await pixelsOf(bytes);
      if ('bytes' in found) return found.bytes;
      problems.add(`\`${name}\`: ${found.problem}`);
      return null;
    },
    file: add,
    holdBack: (name) => heldBack.add(name),
    files: () => [...files.values()],
    heldBack: () => [...heldBack].sort(),
    problems: () => [...problems].sort(),
  };
}
