import { createHash } from 'node:crypto';
import { renderImage } from '../render/image.ts';
import type { EvidenceView } from './case-page.ts';
import type { PublishedFile } from './publication.ts';

type ImageView = Extract<EvidenceView, { kind: 'image' }>;

/** Files that pages refer to, gathered while pages are made. */
export interface Media {
  /** A picture, re-encoded; null when it cannot be read as one. */
  image(bytes: Uint8Array): Promise<ImageView | null>;
  /** A file published as it is under `path` (below the base); gives its address. */
  file(path: string, type: string, bytes: Uint8Array): string;
  files(): PublishedFile[];
}

/** Gathers files for a site under `base`. The same picture is encoded once. */
export function gatherMedia(base: string): Media {
  const files = new Map<string, PublishedFile>();
  const images = new Map<string, Promise<ImageView | null>>();
  const add = (path: string, type: string, bytes: Uint8Array) => {
    files.set(path, { path, type, bytes: async () => bytes });
    return base + path.split('/').map(encodeURIComponent).join('/');
  };
  const encode = async (bytes: Uint8Array): Promise<ImageView | null> => {
    const rendered = await renderImage(bytes);
    if ('problem' in rendered) return null;
    const sources = rendered.variants.map(({ name, width, format, bytes: encoded }) => ({
      src: add(`media/${name}`, `image/${format}`, encoded),
      width,
    }));
    const widest = sources.toSorted((a, b) => b.width - a.width)[0];
    if (widest === undefined) return null;
    return { kind: 'image', href: widest.src, sources, width: rendered.width, height: rendered.height };
  };
  return {
    image: (bytes) => {
      const key = createHash('sha256').update(bytes).digest('hex');
      const known = images.get(key) ?? encode(bytes);
      images.set(key, known);
      return known;
    },
    file: add,
    files: () => [...files.values()],
  };
}
