import type { AttackIndex } from '../../attack/attack-index.ts';
import type { Query } from '../../case/case.ts';
import type { Place } from '../../case/diagnostic.ts';
import type { CaseSource } from '../../case/read-case.ts';
import type { Platform } from '../../case/records/query.ts';
import type { SiteConfig } from '../../case/site-config.ts';
import type { YamlSource } from '../../case/source/yaml-reader.ts';
import type { QueryAnalysis } from '../../kql/query-analysis.ts';

/** What is known of a path that a case names. */
export type FileFacts =
  | { state: 'file'; bytes: number; sha256: string }
  | { state: 'missing'; near: string | null }
  | { state: 'outside' }
  | { state: 'folder' }
  | { state: 'too-large'; bytes: number; limit: number }
  | { state: 'unreadable'; reason: string };

/** A KQL text of a case: a query of its front matter, a `.kql` file or a fence in the prose. */
export interface CheckedQuery {
  /** Null for a fence. */
  record: Query | null;
  text: string;
  platform: Platform;
  /** Null where there is nothing to analyse: another language than KQL, or a fence that is only shown. */
  analysis: QueryAnalysis | null;
  /** Reason given for a fence that is only shown. */
  unchecked: string | null;
  /** Where `[start, end)` of the text is written. */
  place(start: number, end: number): Place;
  /** The lines of the text in its file, for edits; null where they are written in another form than line by line. */
  written: WrittenLines | null;
}

/** Whole lines in a file: offsets, what is before each line, and how lines end. */
export interface WrittenLines {
  file: string;
  start: number;
  end: number;
  indent: string;
  lineEnd: '\n' | '\r\n';
}

/** What a rule may look at when it looks at one case. */
export interface CaseContext {
  source: CaseSource;
  config: SiteConfig;
  /** Every case of the content by slug, this one and drafts too. */
  cases: ReadonlyMap<string, CaseSource>;
  queries: readonly CheckedQuery[];
  /** Facts about a path relative to the folder of the case. */
  file(path: string): FileFacts;
  /** Text of a file of the case, such as results; null when it is not readable text. */
  text(path: string): string | null;
  /** What looks like a credential in the texts of the case, by what it looks like. */
  secrets: readonly { name: string; place: Place }[];
  /** The version the case is written for; null when it is not at hand. */
  attack: AttackIndex | null;
  /** Which of the `redactions` of `casebook.yaml`, by index, hit a text. */
  redactionsIn(text: string): readonly number[];
  /** The moment of the check, as an ISO time in UTC. */
  now: string;
}

/** What a rule may look at when it looks at the whole content. */
export interface ContentContext {
  config: SiteConfig;
  /** `casebook.yaml`; null when it could not be read. */
  yaml: YamlSource | null;
  cases: ReadonlyMap<string, CaseSource>;
  contexts: readonly CaseContext[];
  /** Which of the `redactions` of `casebook.yaml`, by index, hit nothing in the content. */
  unusedRedactions(): readonly number[];
}
