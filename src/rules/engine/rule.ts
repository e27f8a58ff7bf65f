import type { DiagnosticSeverity } from '../../case/diagnostic.ts';
import type { CaseContext, ContentContext } from './context.ts';
import type { Finding } from './rule-finding.ts';

/** A small content that shows a rule: the rest of a correct case is filled in around it. */
export interface Example {
  /** What the example shows, in a few words. */
  title: string;
  /** YAML put after the required keys of a correct case; a key given here replaces that key. */
  case?: string;
  /** Prose under the front matter. */
  body?: string;
  /** Whole files by path in the content folder, instead of or beside the case; text or bytes. */
  files?: Readonly<Record<string, string | Uint8Array>>;
}

/** An example that breaks the rule, with each place it must be found at, as `line:column` of the file. */
export interface BadExample extends Example {
  /** Texts at whose first occurrence in the example's file the diagnostics begin, in order; empty when there is no place. */
  at: readonly string[];
}

/** One thing that Casebook holds content to. */
export interface Rule {
  /** Permanent; see the contract. */
  id: string;
  severity: DiagnosticSeverity;
  /** What it finds, one sentence. */
  summary: string;
  /** Why it matters, one or two sentences. */
  why: string;
  /** What to do about it. */
  fix: string;
  /** Whether `skip` and the `rules` of `casebook.yaml` may silence it; false where silence would publish something wrong or secret. */
  skippable?: false;
  /** Whether it says something only where `casebook.yaml` gives it a severity; true where sound content often breaks it. */
  optional?: true;
  bad: readonly BadExample[];
  good: readonly Example[];
  /** Looks at one case. Absent where the rule is held while files are read. */
  checkCase?: (context: CaseContext) => Iterable<Finding>;
  /** Looks at all cases together. */
  checkContent?: (context: ContentContext) => Iterable<Finding>;
}
