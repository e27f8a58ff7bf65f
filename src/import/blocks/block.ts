import type { QueryVerdict } from './query-verdict.ts';

/** A piece of a write-up in reading order. `offset` is where it begins in the fixed text. */
export type Block =
  | HeadingBlock
  | QueryBlock
  | ImageBlock
  /** Markdown that goes into prose as it stands. */
  | { kind: 'prose'; markdown: string; offset: number }
  /** The end of a list whose items were steps. */
  | { kind: 'end-of-steps'; offset: number };

export interface HeadingBlock {
  offset: number;
  kind: 'heading';
  /** 1 to 6 as written; `stepDepth` for a step of a list and a line in bold, which stand under every heading. */
  depth: number;
  /** As a reader sees it. */
  text: string;
  /** How it is written when it is not a finding's title. */
  markdown: string;
  /** Whether `markdown` holds something that `text` does not, such as an address. */
  holdsMore: boolean;
}

export interface QueryBlock {
  offset: number;
  kind: 'query';
  id: string;
  text: string;
  verdict: QueryVerdict;
  /** What stood after the tag of the fence; null when nothing did. */
  meta: string | null;
}

export interface ImageBlock {
  offset: number;
  kind: 'image';
  id: string;
}

/** A picture as the write-up has it. */
export interface WrittenImage {
  id: string;
  src: string;
  alt: string;
}

/** Depth of a heading that is none of Markdown's own. */
export const stepDepth = 7;
