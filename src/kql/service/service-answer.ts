import type { Column, QueryToken } from '../query-analysis.ts';
import type { SyntaxNode } from '../syntax/syntax-node.ts';

/** What the language service says about one text, as plain data; some of it is computed when it is first read. */
export interface ServiceAnswer {
  diagnostics: ServiceDiagnostic[];
  hasSyntaxErrors: boolean;
  readonly tokens: QueryToken[];
  /** The columns that are known; null when the result is not a table. */
  resultColumns: Column[] | null;
  /** True when the result may have more columns than those. */
  isResultOpen: boolean;
  readonly root: SyntaxNode;
  /** The text as the service formats it; null when it has syntax errors. */
  readonly formatted: string | null;
}

export interface ServiceDiagnostic {
  /** Such as `KS142`. */
  code: string;
  isError: boolean;
  message: string;
  start: number;
  end: number;
  /** Names that would have been valid at the place; only for unknown names. */
  readonly namesInScope: NamesInScope | null;
}

export interface NamesInScope {
  tables: string[];
  columns: string[];
  functions: string[];
  /** Variables, parameters, databases. */
  others: string[];
}
