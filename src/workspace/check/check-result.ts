import type { Diagnostic } from '../../case/diagnostic.ts';

export interface CheckResult {
  /** Sorted by file and place. */
  diagnostics: readonly Diagnostic[];
  summary: { cases: number; queries: number; errors: number; warnings: number; infos: number };
}

/** Diagnostics in order, and how many there are of what was looked at. */
export function checkResult(
  found: readonly Diagnostic[],
  looked: { cases: number; queries: number },
): CheckResult {
  const count = (severity: Diagnostic['severity']) => found.filter((one) => one.severity === severity).length;
  return {
    diagnostics: found.toSorted(byPlace),
    summary: { ...looked, errors: count('error'), warnings: count('warning'), infos: count('info') },
  };
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  const [x, y] = [a.range?.start, b.range?.start];
  return (x?.line ?? 0) - (y?.line ?? 0) || (x?.column ?? 0) - (y?.column ?? 0) || (a.rule < b.rule ? -1 : 1);
}
