import type { AttackIndex } from '../attack/attack-index.ts';
import type { ProjectedCase } from '../audience/projected-case.ts';
import type { Platform } from '../case/records/query.ts';
import type { TlpLevel } from '../case/tlp.ts';
import type { QueryAnalysis } from '../kql/query-analysis.ts';

/**
 * A form in which cases leave. Pure: the same cases give the same bytes, and what the audience may not see is not in what
 * comes in.
 */
export interface ExportFormat {
  /** Word after `--format`. */
  name: string;
  /** Name of its file in the folder of a case; of its main one where it has several. */
  file: string;
  /** Media type of that file. */
  type: string;
  /** Whether the site has the file beside the page of the case. */
  onSite: boolean;
  /** Path under which the site has all cases in it; null for nowhere. */
  allOnSite: string | null;
  /** What it takes beside the records: prose as HTML, or the files that records name. */
  needs: 'html' | 'files' | null;
  /** What a case has none of, such as `no indicators`, when there is nothing to write; else null. */
  lacks(of: ProjectedCase, attack: AttackIndex | null): string | null;
  /** The main file of a case. */
  one(of: ExportedCase, site: ExportSite): string;
  /** Several cases as one text, for a pipe; null when that makes no sense. */
  all: ((cases: readonly ExportedCase[], site: ExportSite) => string) | null;
  /** All files of a case where they are not the main one alone. */
  files?(of: ExportedCase, site: ExportSite): ExportFile[];
}

/** A case with what is known of it, for one audience. */
export interface ExportedCase {
  of: ProjectedCase;
  /** The version of ATT&CK it is written for; null when that is not at hand. */
  attack: AttackIndex | null;
  /** Address of its page; null where the site has none. */
  url: string | null;
  /** Analyses by query id, of those in KQL. */
  analyses: ReadonlyMap<string, QueryAnalysis>;
  /** Platform of the queries that name none. */
  platform: Platform;
  /** Null unless the format needs it. */
  html: ExportedHtml | null;
  /** What records and prose name, by its path as the audience knows it; empty unless the format needs it. */
  files: ReadonlyMap<string, Uint8Array>;
}

export interface ExportedHtml {
  body: string;
  /** Detail and limit of findings, detail of actions, by record id. */
  prose: ReadonlyMap<string, { detail: string | null; limit: string | null }>;
}

export interface ExportSite {
  title: string;
  /** The level of its title. */
  label: TlpLevel;
  /** Address of its home; null where it has none. */
  url: string | null;
  /** Who writes it, where a case names nobody. */
  author: { name: string; url?: string | undefined } | null;
}

export interface ExportFile {
  /** POSIX, relative to the folder of the case. */
  path: string;
  content: string | Uint8Array;
}
