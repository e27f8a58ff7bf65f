import { appendFile } from 'node:fs/promises';
import { githubSummary } from '../report/github-summary.ts';
import { type ReportFormat, reports } from '../report/index.ts';
import type { ReportInput } from '../report/report.ts';
import { rules } from '../rules/index.ts';
import type { CheckResult, Workspace } from '../workspace.ts';
import type { Io } from './io.ts';
import { ruleUrl, version } from './package-info.ts';
import { columnsOf, styleOf } from './style.ts';

/** Writes what a check found in a format to stdout; for `github`, the summary of the job too. */
export async function printCheck(
  result: CheckResult,
  workspace: Pick<Workspace, 'shownText'>,
  { format, io }: { format: ReportFormat; io: Io },
): Promise<void> {
  const input: ReportInput = {
    ...result,
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
