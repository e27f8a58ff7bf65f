import { linkMarkdown } from '../html/image-markdown.ts';
import type { WrittenImage } from './block.ts';
import type { Definitions, ImageInText } from './images-in.ts';
import type { Judge, QueryVerdict } from './query-verdict.ts';

/** What is kept while the blocks of a write-up are read. */
export interface Reading {
  source: string;
  definitions: Definitions;
  judge: Judge;
  images: WrittenImage[];
  queries: number;
}

/** The place of a picture: the first time it is a block of its own, then a link to that. */
export function evidenceOf(reading: Reading, { src, alt, href }: ImageInText): PlacedImage {
  const known = reading.images.find((one) => one.src === src && one.alt === alt);
  const id = known?.id ?? `E${reading.images.length + 1}`;
  if (known === undefined) reading.images.push({ id, src, alt });
  const link = linkMarkdown(id, `#${id.toLowerCase()}`);
  return {
    id,
    isNew: known === undefined,
    link: href === null ? link : `${link} (${linkMarkdown('link', href)})`,
    href,
  };
}

export interface PlacedImage {
  id: string;
  isNew: boolean;
  /** Inline Markdown that stands for it within a text. */
  link: string;
  href: string | null;
}

/** The block of a query. */
export function queryBlock(
  reading: Reading,
  offset: number,
  { text, verdict, meta }: { text: string; verdict: QueryVerdict; meta: string | null },
) {
  reading.queries += 1;
  const trimmed = text.replace(/^(?:[ \t]*\n)+|\s+$/g, '');
  return { kind: 'query' as const, id: `Q${reading.queries}`, offset, text: trimmed, verdict, meta };
}
