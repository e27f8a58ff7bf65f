import type { Case } from '../case/case.ts';
import type { ProjectedCase, VisibleRecords } from './projected-case.ts';
import { redactCase } from './redaction/redact-case.ts';
import type { Redactor } from './redaction/redactor.ts';
import { type SelectOptions, selectCase } from './selection/select-case.ts';

export interface ProjectOptions extends SelectOptions {
  redactor: Redactor;
  /** Whether all that the file at a path, as it is written, holds is published; without it no file counts as such. */
  isWhole?: (path: string) => boolean;
}

/**
 * A case as `audience` may see it; null when the case itself is above it. The only way to a `ProjectedCase`: nothing
 * withheld is in any property of it, ids are those that were given before.
 */
export function projectCase(of: Case, options: ProjectOptions): ProjectedCase | null {
  const selected = selectCase(of, options);
  if (selected === null) return null;
  const { redactor, isWhole = () => false } = options;
  const redacted = redactCase(selected, redactor);
  const evidence = redacted.evidence.map((one, at) => {
    const { file, url } = selected.evidence[at] ?? {};
    const kept = file === undefined ? url === one.url : isWhole(file);
    return kept ? one : withoutHash(one);
  });
  return { ...redacted, evidence } as ProjectedCase;
}

/** From the hash of a file, of which all but a few words are published, these words can be found by trying. */
function withoutHash({ sha256: _, ...evidence }: VisibleRecords['evidence'][number]) {
  return evidence;
}
