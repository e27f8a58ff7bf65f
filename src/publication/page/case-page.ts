import type { ProjectedCase } from '../../audience/projected-case.ts';
import type { CaseSeverity, CaseStatus } from '../../case/case-header.ts';
import type { Platform } from '../../case/records/query.ts';
import type { TlpLevel } from '../../case/tlp.ts';
import type { PortalLink } from '../../kql/deep-link.ts';
import type { CaseFigures } from './case-figures.ts';

/** A case in a list. */
export interface CaseCard {
  slug: string;
  /** `/base/cases/<slug>/` */
  href: string;
  number: string | null;
  title: string;
  summary: string;
  /** The date it is listed under: published, else opened. */
  date: string;
  severity: CaseSeverity;
  status: CaseStatus;
  verdict: string | null;
  kind: string | null;
  lab: boolean;
  draft: boolean;
  label: TlpLevel;
  tags: readonly string[];
  authors: readonly string[];
  /** Names for people, such as `Defender XDR`. */
  platforms: readonly string[];
  tables: readonly string[];
  /** Short names, in ATT&CK order. */
  tactics: readonly string[];
  techniques: readonly string[];
  findings: number;
  queries: number;
}

/** A case as its page shows it. Every `html` is safe to write as it is. */
export interface CasePage {
  card: CaseCard;
  case: ProjectedCase;
  figures: CaseFigures;
  /** Prose, cut where records are placed in it. */
  body: readonly ProsePart[];
  headings: readonly { depth: number; text: string; id: string }[];
  /** Detail and limit of findings, detail of actions, by record id. */
  prose: ReadonlyMap<string, { detail: string | null; limit: string | null }>;
  queries: ReadonlyMap<string, QueryView>;
  /** The KQL blocks of its prose. */
  proseQueries: readonly ProseQuery[];
  evidence: ReadonlyMap<string, EvidenceView>;
  timeline: readonly TimelineEntry[];
  brackets: readonly TimelineBracket[];
  attack: AttackView;
  indicators: readonly IndicatorView[];
  /** Records that mention a record, by the id of the mentioned one. */
  mentionedBy: ReadonlyMap<string, readonly RecordLink[]>;
  related: readonly { card: CaseCard; because: readonly Because[] }[];
  provenance: Provenance;
  /** By date. */
  earlier: CaseCard | null;
  later: CaseCard | null;
}

export type ProsePart = { html: string } | { record: 'finding' | 'query' | 'evidence'; id: string };

/** A link to a record on the same page. */
export interface RecordLink {
  id: string;
  /** `#f1` */
  href: string;
  title: string;
}

export interface QueryView {
  id: string;
  title: string;
  /** Such as `Defender XDR`. */
  platform: string;
  purpose: string | null;
  /** Lines as `<span class="l">`; their text is the query to the byte. */
  html: string;
  text: string;
  portal: PortalLink | null;
  /** Tables it reads, with their pages. */
  tables: readonly { name: string; href: string }[];
  /** What the checker can say of it: bound to which schema, or why it was not checked. */
  checked: CheckedQuery;
  /** Places where a name is replaced for the audience; then it does not run as it is shown. */
  replaced: number;
  results: ResultRows | null;
}

/** A block of KQL in the prose. */
export interface ProseQuery {
  anchor: string;
  /** The heading it is under; null where there is none. */
  under: string | null;
  text: string;
  html: string;
  platform: Platform;
  tables: readonly string[];
  portal: PortalLink | null;
  replaced: number;
}

/** What the checker says of a query. Only `bound`, `no-table` and `syntax-only` mean that nothing is wrong. */
export interface CheckedQuery {
  state: 'bound' | 'no-table' | 'syntax-only' | 'wrong' | 'too-slow' | 'other-language';
  /** Tables that it was bound to. */
  tables: readonly string[];
  /** Name of the platform. */
  platform: string;
  language: string;
}

/** What another case has in common with this one. */
export type Because =
  | { kind: 'named' }
  /** Ids of the indicators on this page. */
  | { kind: 'indicator'; ids: readonly string[] }
  | { kind: 'asset' | 'technique'; names: readonly string[] };

export interface ResultRows {
  columns: readonly { name: string; type: string }[];
  /** The first rows; all of them are in the file. */
  rows: readonly (readonly string[])[];
  total: number;
  href: string;
}

export type EvidenceView =
  | {
      kind: 'image';
      href: string;
      sources: readonly { src: string; width: number }[];
      width: number;
      height: number;
    }
  | { kind: 'file'; href: string; name: string; bytes: number }
  | { kind: 'link'; url: string; host: string };

export interface TimelineEntry {
  /** From 1, in order of time. */
  number: number;
  /** Anchor of its row, such as `t3`; of a finding or action that joined, `tf1`, `tr2`. */
  anchor: string;
  time: TimeView;
  until: TimeView | null;
  event: string;
  tactic: { shortName: string; name: string } | null;
  source: { name: string; href: string | null } | null;
  assets: readonly RecordLink[];
  records: readonly RecordLink[];
}

/** The length between two events of a timeline. */
export interface TimelineBracket {
  /** Numbers of its events, in order of time. */
  from: number;
  to: number;
  /** Milliseconds; whole days where only the day of an end is known. */
  length: number;
  /** What the author says of it. */
  text: string | null;
}

export interface TimeView {
  /** `2025-11-20` */
  date: string;
  /** `00:48:57` */
  clock: string;
  /** `.6034636` or empty */
  fraction: string;
  iso: string;
  /** As the author wrote it, when that is not UTC. */
  written: string | null;
  /** Milliseconds since 1970, for drawing only. */
  at: number;
}

export interface AttackView {
  version: string;
  /** All tactics of the version in order; `techniques` counts the case's rows. */
  tactics: readonly { shortName: string; name: string; techniques: number }[];
  rows: readonly {
    anchor: string;
    technique: string;
    name: string;
    tactic: string;
    tacticName: string;
    why: string | null;
    basis: 'observed' | 'inferred' | null;
    findings: readonly RecordLink[];
    url: string;
  }[];
}

export interface IndicatorView {
  id: string;
  type: string;
  /** As exported; for the copy button. */
  value: string;
  /** Defanged, in parts between which a line may break. */
  shown: readonly string[];
  role: string | null;
  description: string | null;
  first: TimeView | null;
  last: TimeView | null;
  findings: readonly RecordLink[];
  /** Other published cases that have it. */
  cases: readonly CaseCard[];
}

/** What was checked before the page was published, each true of this very page. */
export interface Provenance {
  queries: {
    bound: number;
    total: number;
    /** Queries of those with names that are replaced for the audience. */
    replaced: number;
    /** Schemas that they were bound to, by name of the platform, with the number of its tables. */
    schemas: readonly { platform: string; tables: number; version: string }[];
    /** Version of the language service that bound them. */
    service: string;
  };
  attack: { current: number; total: number; version: string };
  references: { resolved: number };
  /** Path of the case file in the content folder, POSIX. */
  file: string;
  /** Short id of the commit that the page was built from, and its day; null outside a repository, the day also without git. */
  commit: string | null;
  commitDate: string | null;
}
