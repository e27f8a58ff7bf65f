import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { Place } from '../diagnostic.ts';
import type { TlpLevel } from '../tlp.ts';

/** `::finding{#F1}` on a line of its own: the record is placed here. */
export interface RecordDirective {
  type: 'recordDirective';
  record: 'finding' | 'query' | 'evidence';
  /** As written; resolved by the rules and the audience. */
  id: string;
  position?: Paragraph['position'];
}

/** `:::tlp{level="AMBER"}` … `:::`: a part of the prose with its own label. */
export interface TlpBlock {
  type: 'tlpBlock';
  level: TlpLevel;
  children: RootContent[];
  position?: Paragraph['position'];
}

/** `:redact[text]{keep_for="AMBER"}`: a text barred below the level, for everybody when it is null. */
export interface RedactedText {
  type: 'redactedText';
  keepFor: TlpLevel | null;
  children: PhrasingContent[];
  position?: Paragraph['position'];
}

declare module 'mdast' {
  interface RootContentMap {
    recordDirective: RecordDirective;
    tlpBlock: TlpBlock;
    redactedText: RedactedText;
  }
  interface BlockContentMap {
    recordDirective: RecordDirective;
    tlpBlock: TlpBlock;
  }
  interface PhrasingContentMap {
    redactedText: RedactedText;
  }
}

/** Something wrong with the directives of a text, at UTF-16 offsets of that text. */
export interface ProseProblem {
  message: string;
  why: string;
  fix: string;
  start: number;
  end: number;
}

/** What a Markdown parser makes of a text. Positions in the tree are offsets of that text. */
export interface ParsedProse {
  root: Root;
  problems: readonly ProseProblem[];
}

/** Markdown of a case: its body, or a `detail` or `limit`. */
export interface Prose {
  root: Root;
  /** The Markdown as written. */
  text: string;
  /** Where `[start, end)` of `text` is in the file. */
  place(start: number, end: number): Place;
}

/** Parses Markdown with Casebook's directives; pure and total. */
export type ParseProse = (text: string) => ParsedProse;
