import { realpath } from 'node:fs/promises';
import { isAbsolute, relative, resolve } from 'node:path';
import { counted } from '../report/counted.ts';
import { type ReportFormat, reports } from '../report/index.ts';
import type { CheckResult } from '../workspace/check/check-result.ts';
import type { Call, Command } from './call/command.ts';
import { oneOf, wholeNumber } from './call/flag-value.ts';
import { UsageError } from './call/usage-error.ts';
import { contentFolder, openContent } from './open-content.ts';
import { unlessInterrupted } from './terminal/interrupted.ts';
import type { Io } from './terminal/io.ts';
import { progressLine } from './terminal/progress-line.ts';
import { styleOf } from './terminal/style.ts';

const formats = Object.keys(reports) as ReportFormat[];

export const check: Command = {
  name: 'check',
  summary: 'Report what is wrong in the content, and where',
  operands: '[paths]',
  flags: {
    format: { value: 'FORMAT', about: `${formats.join(', ')} (default: pretty)` },
    quiet: { value: null, about: 'Show errors only; --max-warnings still counts the rest' },
    fix: { value: null, about: 'Fix what has exactly one safe fix' },
    'dry-run': { value: null, about: 'Show what --fix would do as a diff, and write nothing' },
    explain: { value: 'RULE', about: 'Explain a rule, with examples' },
    'max-warnings': { value: 'N', about: 'Fail when there are more warnings' },
    watch: { value: null, about: 'Check again whenever the content changes' },
  },
  notes: ['Name cases or folders to check only those; by default everything is checked.'],
  examples: [
    'casebook check',
    'casebook check content/cases/one --fix',
    'casebook check --quiet --format line',
    'casebook check --format sarif > casebook.sarif',
    'casebook check --explain no-unknown-key',
  ],
  async run(call, io) {
    const rule = call.text('explain');
    if (rule !== null) {
      const { explainRule } = await import('./call/explain-rule.ts');
      io.stdout.write(explainRule(rule, styleOf(io.stdout, io.env)));
      return 0;
    }
    return call.has('watch') ? watchContent(call, io) : checkContent(call, io);
  },
};

async function watchContent(call: Call, io: Io): Promise<number> {
  refuseTogether(call);
  const content = contentFolder(call, io);
  const progress = progressLine(io);
  const [{ liveCheck }, { watchFolder }] = await Promise.all([
    import('./serve/live-check.ts'),
    import('./serve/watch-folder.ts'),
  ]);
  const watched = watchFolder(content);
  try {
    const workspace = await unlessInterrupted(openContent(call, io, progress), io.signal);
    try {
      const paths = await checkPaths(call.operands, { cwd: io.cwd, content });
      await liveCheck(workspace, { watched, paths, io, progress, heading: null, quiet: call.has('quiet') });
      return 0;
    } finally {
      await workspace.close();
    }
  } finally {
    progress.clear();
    watched.close();
  }
}

async function checkContent(call: Call, io: Io): Promise<number> {
  const format = oneOf(call, 'format', formats) ?? 'pretty';
  const most = wholeNumber(call, 'max-warnings');
  refuseTogether(call);
  const content = contentFolder(call, io);
  const progress = progressLine(io);
  const workspace = await unlessInterrupted(openContent(call, io, progress), io.signal);
  try {
    const paths = await checkPaths(call.operands, { cwd: io.cwd, content });
    if (call.has('dry-run')) {
      const { previewFixes } = await import('./edits/fix-content.ts');
      const result = await unlessInterrupted(workspace.check(paths), io.signal);
      const { diff, lines } = previewFixes(result.diagnostics, workspace);
      progress.clear();
      io.stdout.write(diff);
      io.stderr.write(`${lines.join('\n')}\n`);
      return exitCode(result, most, io);
    }
    if (call.has('fix')) {
      const { fixContent } = await import('./edits/fix-content.ts');
      const lines = await fixContent(workspace, { content, cwd: io.cwd, paths });
      progress.clear();
      (format === 'pretty' ? io.stdout : io.stderr).write(`${lines.join('\n')}\n\n`);
    }
    const result = await unlessInterrupted(workspace.check(paths), io.signal);
    progress.clear();
    const { printCheck } = await import('./terminal/print-check.ts');
    await printCheck(result, workspace, { format, io, quiet: call.has('quiet') });
    return exitCode(result, most, io);
  } finally {
    progress.clear();
    await workspace.close();
  }
}

function exitCode({ summary }: CheckResult, most: number | null, io: Io): number {
  if (summary.errors > 0) return 1;
  if (most === null || summary.warnings <= most) return 0;
  io.stderr.write(`${counted(summary.warnings, 'warning')}, expected at most ${most}\n`);
  return 1;
}

function refuseTogether(call: Call): void {
  const pairs = [
    ['watch', 'fix'],
    ['watch', 'dry-run'],
    ['watch', 'format'],
    ['watch', 'max-warnings'],
    ['dry-run', 'format'],
    ['dry-run', 'quiet'],
  ] as const;
  for (const [one, other] of pairs) {
    if (call.has(one) && call.has(other)) {
      throw new UsageError(`Unexpected \`--${one}\` together with \`--${other}\`, expected one of them`);
    }
  }
}

/** The operands of `check` as absolute paths in the content folder; undefined when there are none, which means all. */
async function checkPaths(
  operands: readonly string[],
  { cwd, content }: { cwd: string; content: string },
): Promise<string[] | undefined> {
  if (operands.length === 0) return undefined;
  const folder = await realpath(content);
  return Promise.all(
    operands.map(async (operand) => {
      const real = await realpath(resolve(cwd, operand)).catch(() => null);
      if (real === null) throw new UsageError(`Unexpected path \`${operand}\`, expected one that exists`);
      const inside = relative(folder, real);
      if (inside.startsWith('..') || isAbsolute(inside)) {
        throw new UsageError(
          `Unexpected path \`${operand}\`, expected one in the content folder`,
          'Name another content folder with `--content DIR`.',
        );
      }
      // As the content folder was named, which may be through a link.
      return resolve(content, inside);
    }),
  );
}
