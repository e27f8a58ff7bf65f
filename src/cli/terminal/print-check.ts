import { appendFile } from 'node:fs/promises';
import { githubSummary } from '../../report/github-summary.ts';
import { type ReportFormat, reports } from '../../report/index.ts';
import type { ReportInput } from '../../report/report.ts';
import { rules } from '../../rules/all-rules.ts';
import type { CheckResult } from '../../workspace/check/check-result.ts';
import type { Workspace } from '../../workspace.ts';
import { ruleUrl, version } from '../package-info.ts';
import type { Io } from './io.ts';
import { columnsOf, styleOf } from './style.ts';

/** Writes what a check found in a format to stdout, only the errors where `quiet`; for `github`, the summary of the job too. */
export async function printCheck(
  result: CheckResult,
  workspace: Pick<Workspace, 'shownText'>,
  { format, io, quiet = false }: { format: ReportFormat; io: Io; quiet?: boolean },
): Promise<void> {
  const input: ReportInput = {
    ...(quiet ? errorsOf(result) : result),
    quiet,
    source: (file) => workspace.shownText(file),
    ruleUrl,
    rules,
    version,
    columns: columnsOf(io.stdout),
    style: styleOf(io.stdout, io.env),
  };
  io.stdout.write(reports[format](input));
  const { GITHUB_STEP_SUMMARY: summary = '' } = io.env;
  if (format === 'github' && summary !== '') {
    await appendFile(summary, githubSummary(input));
  }
}

function errorsOf({ diagnostics, summary }: CheckResult): CheckResult {
  return {
    diagnostics: diagnostics.filter(({ severity }) => severity === 'error'),
    summary: { ...summary, warnings: 0, infos: 0 },
  };
}
