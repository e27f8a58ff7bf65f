import type { PortalLink } from '../../kql/deep-link.ts';
import type { ProseWords } from './prose-words.ts';

/** What the page knows that the prose on it refers to. */
export interface ProseOptions {
  /** Name of the prose for its scrolling regions, unique on the page, such as `Background` or `F1, detail`. */
  name: string;
  /** Begins the ids of footnotes, unique on the page, such as `fn` or `f1-detail`. */
  footnotes: string;
  /** Level of the first heading. */
  headingBase: 2 | 3 | 4;
  /** Ids of the page that no heading may take. */
  reservedIds: ReadonlySet<string>;
  words: ProseWords;
  /** Where `#anchor` (lower case, without `#`) leads; null when it is not on the page. `label` stands in for a link without words. */
  record(anchor: string): { href: string; label: string } | null;
  /** Address of another case, of a place in it when `anchor` is given; null when there is none to see. */
  caseHref(slug: string, anchor: string | null): string | null;
  /** Address of a local file other than a picture; null when it is not published. */
  fileHref(path: string): string | null;
  /** A local picture as published; null when there is none. */
  image(path: string): ProseImage | null;
  /** Whether a written link to another host may be one; an indicator must not. */
  externalLink(url: string): boolean;
  /** Highlighted code as HTML of a `<code>`; null to show it as it is. The text of it must be the code. */
  highlight(code: string, language: string | null, meta: string | null): string | null;
  /** What is over a block of code that a reader takes away; null for one that is only shown. */
  tools?(code: string, language: string | null, meta: string | null): CodeTools | null;
}

/** The head of a block of code in the prose: Copy, and a way to where it runs. */
export interface CodeTools {
  /** What it is for, such as `Defender XDR`. */
  name: string;
  portal: PortalLink | null;
  /** Names in it that are replaced for the audience. */
  replaced: number;
}

export interface ProseImage {
  src: string;
  srcset: string;
  sizes?: string;
  /** In pixels, of the picture at `src`. */
  width: number;
  height: number;
  /** The picture at its full size; `src` when left out. */
  full?: string;
}
