/** A place in a text. Lines and columns count from 1, columns in UTF-16 units. */
export interface Position {
  line: number;
  column: number;
}

/** A stretch of a text; `end` is exclusive. */
export interface Range {
  start: Position;
  end: Position;
}

export const severities = ['error', 'warning', 'info'] as const;

export type DiagnosticSeverity = (typeof severities)[number];

/** A change that fixes the content: `text` replaces the stretch `[start, end)` of the file, in UTF-16 offsets. */
export interface Edit {
  file: string;
  start: number;
  end: number;
  text: string;
}

/** What Casebook has to say about the content: data, never an exception. */
export interface Diagnostic {
  /** Permanent id of the rule, such as `no-unknown-key`. */
  rule: string;
  severity: DiagnosticSeverity;
  /** What stands there and what was expected, in one sentence without a full stop at the end. */
  message: string;
  /** Why it matters. */
  why: string | null;
  /** What to do, as an instruction. */
  fix: string | null;
  /** POSIX path, relative to the working folder when inside it, else absolute. */
  file: string;
  /** Null only where there is no place, such as a file that is missing. */
  range: Range | null;
  /** Present when there is exactly one safe way to fix it. */
  edits?: readonly Edit[];
}

/** A file and a stretch in it; what a rule points at. */
export interface Place {
  file: string;
  range: Range | null;
}
