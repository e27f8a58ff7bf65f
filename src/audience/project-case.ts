import type { Case } from '../case/case.ts';
import type { ProjectedCase } from './projected-case.ts';
import { redactCase } from './redact-case.ts';
import type { Redactor } from './redactor.ts';
import { type SelectOptions, selectCase } from './select-case.ts';

export interface ProjectOptions extends SelectOptions {
  redactor: Redactor;
}

/**
 * A case as `audience` may see it; null when the case itself is above it. The only way to a `ProjectedCase`: nothing
 * withheld is in any property of it, ids are those that were given before.
 */
export function projectCase(of: Case, options: ProjectOptions): ProjectedCase | null {
  const selected = selectCase(of, options);
  return selected === null ? null : (redactCase(selected, options.redactor) as ProjectedCase);
}
