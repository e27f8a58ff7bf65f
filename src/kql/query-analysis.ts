import type { PlacedCondition } from './conditions/carried-conditions.ts';
import type { ConditionFault } from './conditions/condition-fault.ts';
import type { Platform } from './platform.ts';
import type { TokenKind } from './service/token-kind.ts';

/** A query and where it runs. */
export interface QueryInput {
  text: string;
  platform: Platform;
}

export const kqlRules = [
  'no-kql-syntax-error',
  'no-unknown-table',
  'no-unknown-column',
  'no-unknown-function',
  'no-kql-type-error',
  'no-empty-query',
  'no-slow-query',
] as const;

export type KqlRule = (typeof kqlRules)[number];

/** Something wrong in a query. Offsets are UTF-16 offsets in its text, `end` is exclusive. */
export interface QueryProblem {
  rule: KqlRule;
  severity: 'error' | 'warning' | 'info';
  message: string;
  why: string | null;
  fix: string | null;
  start: number;
  end: number;
  /** What to write in place of `[start, end)`, when there is exactly one safe answer. */
  suggestion?: string;
}

/** A stretch of the text and what it means; whitespace belongs to no token. */
export interface QueryToken {
  start: number;
  length: number;
  kind: TokenKind;
  /** Kusto type of a column, such as `datetime`. */
  type?: string;
}

export interface Column {
  name: string;
  /** Kusto type, such as `string` or `datetime`; `unknown` where only the running query knows. */
  type: string;
}

/** A column the query names; `table` is null when the query itself computes it or its table is not known. */
export interface ReadColumn extends Column {
  table: string | null;
}

/** The event times a query can return, ISO 8601 in UTC; null where it is unbounded or relative to now. */
export interface TimeWindow {
  from: string | null;
  to: string | null;
}

/** A string literal that the query compares with a column. */
export interface ComparedLiteral {
  column: string;
  value: string;
  start: number;
  end: number;
}

/** All that is known about one query without running it. */
export interface QueryAnalysis {
  /** Sorted by place. */
  problems: QueryProblem[];
  /** Names of the known tables it reads, sorted. */
  tables: string[];
  /** Columns it names, sorted by table and name. */
  columns: ReadColumn[];
  /** Columns it returns, in order; null when that is not certain. */
  resultColumns: Column[] | null;
  /** Sorted by start, never overlapping. */
  tokens: QueryToken[];
  /** Names of the functions it calls, built in or not, sorted. */
  functions: string[];
  /** Literal limits on the time column; empty when they are not certain. */
  timeWindows: TimeWindow[];
  comparedLiterals: ComparedLiteral[];
  /** What can never be met or means something else than it says, sorted by place. */
  conditionFaults: ConditionFault[];
  /** What every row that it returns meets for certain, by the column of the result. */
  rowConditions: PlacedCondition[];
  /** The text as the language service formats it; null when it has syntax errors. */
  formatted: string | null;
}
