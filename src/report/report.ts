import type { Diagnostic } from '../case/diagnostic.ts';

/** What a report is written from. */
export interface ReportInput {
  /** Sorted by file and place. */
  diagnostics: readonly Diagnostic[];
  summary: { cases: number; queries: number; errors: number; warnings: number; infos: number };
  /** Whether only errors were asked for. */
  quiet?: boolean;
  /** Text of a file as a diagnostic names it, without a byte order mark; null when it cannot be read. */
  source: (file: string) => string | null;
  /** Address of the page about a rule; null when there is none. */
  ruleUrl: (rule: string) => string | null;
  /** What is known of the rules; those that are missing are described by their diagnostics. */
  rules: readonly RuleSummary[];
  /** Version of Casebook. */
  version: string;
  /** Width of the terminal in cells. */
  columns: number;
  /** Colours a text, or gives it back. */
  style: Style;
}

/** Diagnostics as text, with a line end at the end. */
export type Report = (input: ReportInput) => string;

export interface RuleSummary {
  id: string;
  severity: Diagnostic['severity'];
  summary: string;
  why: string;
  fix: string;
}

export type Style = (
  format: 'bold' | 'underline' | 'dim' | 'red' | 'yellow' | 'blue' | 'green',
  text: string,
) => string;
