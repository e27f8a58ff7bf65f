import type { DiagnosticSeverity, Edit, Place } from '../../case/diagnostic.ts';
import type { KeyPath } from '../../case/key-path.ts';
import type { CaseSource } from '../../case/read-case.ts';

/** What a rule found, before the settings of the site and skips are applied. */
export interface Finding {
  place: Place;
  message: string;
  /** How grave this finding is, where it is less grave than the rule; the rule's severity on the site is the most it gets. */
  severity?: DiagnosticSeverity;
  /** The rule's own why when left out. */
  why?: string | null;
  /** The rule's own fix when left out. */
  fix?: string | null;
  edits?: readonly Edit[];
  /** The case it belongs to, so that its skips hold. */
  slug?: string;
  /** Where in the front matter it is, so that skips of the record hold. */
  at?: KeyPath;
}

/** A finding at the value at `at`, or at its key. */
export function findingAt(
  source: CaseSource,
  at: KeyPath,
  said: Pick<Finding, 'message' | 'severity' | 'why' | 'fix' | 'edits'>,
  on: 'value' | 'key' = 'value',
): Finding {
  const { yaml } = source;
  const span = on === 'key' ? yaml.keySpan(at) : yaml.valueSpan(at);
  return {
    ...said,
    place: { file: yaml.source.file, range: yaml.source.range(span.start, span.end) },
    slug: source.case.slug,
    at,
  };
}
