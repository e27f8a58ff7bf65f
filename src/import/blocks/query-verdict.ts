import type { Platform } from '../../kql/platform.ts';
import type { QueryAnalysis } from '../../kql/query-analysis.ts';

/** What the language service says of a text that may be a query. */
export interface QueryVerdict {
  isQuery: boolean;
  /** The platform it fits best; null when several fit alike, or none is known to. */
  platform: Platform | null;
  /** Why `platform` was chosen; null when it was not. */
  why: string | null;
  /** On the platform it fits best. */
  analysis: QueryAnalysis | null;
}

/** A text that may be a query, with the tag of its fence; null where it had none, or was no fence. */
export interface QueryCandidate {
  text: string;
  lang: string | null;
}

/** Asks about a candidate; the answer of the first round, in which the candidates are collected, is a guess. */
export type Judge = (candidate: QueryCandidate) => QueryVerdict;
