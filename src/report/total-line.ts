import { counted } from './counted.ts';
import type { ReportInput } from './report.ts';

/** What was found, in a sentence without a full stop: how much, where, and what `--fix` would fix. */
export function totalLine({
  diagnostics,
  summary,
  quiet = false,
}: Pick<ReportInput, 'diagnostics' | 'summary' | 'quiet'>): string {
  if (diagnostics.length === 0) {
    return `No ${quiet ? 'errors' : 'problems'} in ${counted(summary.cases, 'case')}, ${counted(summary.queries, 'query', 'queries')}`;
  }
  const files = new Set(diagnostics.map((diagnostic) => diagnostic.file)).size;
  const fixable = diagnostics.filter((diagnostic) => (diagnostic.edits ?? []).length > 0).length;
  const parts = [
    [summary.errors, 'error'] as const,
    [summary.warnings, 'warning'] as const,
    [summary.infos, 'info'] as const,
  ]
    .filter(([number]) => number > 0)
    .map(([number, word]) => counted(number, word));
  const fixing = fixable === 0 ? '' : `; ${fixable} can be fixed with --fix`;
  return `${parts.join(', ')} in ${counted(files, 'file')}${fixing}`;
}
