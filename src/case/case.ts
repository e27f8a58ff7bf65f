import type { CaseHeader } from './case-header.ts';
import type { KeyPath } from './key-path.ts';
import type { Prose } from './prose/prose.ts';
import type { Fields, RecordKind } from './records/record-kinds.ts';
import type { Skip } from './records/skip.ts';
import type { TlpLevel } from './tlp.ts';

/** What every record has beside its own fields. */
export interface Placed<K extends RecordKind> {
  kind: K;
  /** As written, or given by position; null for kinds that are given none. */
  id: K extends 'attack-row' | 'reference' | 'revision' ? string | null : string;
  /** Where the record is in the front matter, in place or in its list. */
  at: KeyPath;
  /** The record's label, or its case's. */
  tlp: TlpLevel;
  skip: readonly Skip[];
}

type Own<K extends RecordKind> = Omit<Fields<K>, 'id' | 'tlp' | 'skip' | 'detail' | 'limit'>;

export type Asset = Own<'asset'> & Placed<'asset'>;
export type Finding = Own<'finding'> & Placed<'finding'> & { detail?: Prose; limit?: Prose };
/** `text` is the query itself, from the front matter or the file; null while a file could not be read. */
export type Query = Own<'query'> & Placed<'query'> & { text: string | null };
export type Evidence = Own<'evidence'> & Placed<'evidence'>;
export type Indicator = Own<'indicator'> & Placed<'indicator'>;
export type AttackRow = Own<'attack-row'> & Placed<'attack-row'>;
export type ResponseAction = Own<'response-action'> & Placed<'response-action'> & { detail?: Prose };
export type TimelineEvent = Own<'timeline-event'> & Placed<'timeline-event'>;
export type ExternalReference = Own<'reference'> & Placed<'reference'>;
export type Revision = Own<'revision'> & Placed<'revision'>;

export type CaseRecord =
  | Asset
  | Finding
  | Query
  | Evidence
  | Indicator
  | AttackRow
  | ResponseAction
  | TimelineEvent
  | ExternalReference
  | Revision;

/** The records of a case by list. References in them are ids of existing records of the right kind, as those spell it. */
export interface CaseRecords {
  assets: Asset[];
  findings: Finding[];
  queries: Query[];
  evidence: Evidence[];
  indicators: Indicator[];
  attack: AttackRow[];
  response: ResponseAction[];
  timeline: TimelineEvent[];
  references: ExternalReference[];
  revisions: Revision[];
}

/** A case as its author wrote it: checked by the rules, never published without a projection onto an audience. */
export interface Case extends Omit<CaseHeader, 'skip'>, CaseRecords {
  slug: string;
  skip: readonly Skip[];
  body: Prose;
}

/** Every record of a case, in the order of the kinds and lists. */
export function allRecords(of: CaseRecords): CaseRecord[] {
  return [
    ...of.assets,
    ...of.findings,
    ...of.queries,
    ...of.evidence,
    ...of.indicators,
    ...of.attack,
    ...of.response,
    ...of.timeline,
    ...of.references,
    ...of.revisions,
  ];
}
