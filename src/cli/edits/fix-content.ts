import { resolve } from 'node:path';
import type { Diagnostic } from '../../case/diagnostic.ts';
import { counted } from '../../report/counted.ts';
import { visibleLine } from '../../report/visible-text.ts';
import type { Workspace } from '../../workspace.ts';
import { planEdits } from './plan-edits.ts';
import { unifiedDiff } from './unified-diff.ts';
import { writeEdits } from './write-edits.ts';

// One fix may uncover the next; two rules that undo each other would never end.
const mostRounds = 10;

/** Fixes what has exactly one safe way to be fixed, and returns a report in lines. */
export async function fixContent(
  workspace: Workspace,
  { content, cwd, paths }: FixOptions,
): Promise<string[]> {
  const fixed: Diagnostic[] = [];
  for (let round = 0; round < mostRounds; round++) {
    const plan = planEdits((await workspace.check(paths)).diagnostics, (file) => workspace.textOf(file));
    const written = new Set<string>();
    for (const [file, edits] of plan.files) {
      const text = workspace.textOf(file) ?? '';
      if (await writeEdits(resolve(cwd, file), { folder: content, text, edits })) written.add(file);
    }
    if (written.size === 0) break;
    fixed.push(...plan.fixed.filter(({ edits = [] }) => edits.every((edit) => written.has(edit.file))));
    await workspace.refresh([...written].map((file) => resolve(cwd, file)));
  }
  return account('Fixed', fixed);
}

/** What `fixContent` would do first, as a diff and in lines. */
export function previewFixes(
  diagnostics: readonly Diagnostic[],
  workspace: Pick<Workspace, 'textOf'>,
): { diff: string; lines: string[] } {
  const plan = planEdits(diagnostics, (file) => workspace.textOf(file));
  const diff = [...plan.files].map(([file, edits]) => unifiedDiff(file, workspace.textOf(file) ?? '', edits));
  const lines = account('Would fix', plan.fixed);
  if (plan.deferred > 0) lines.push(`${counted(plan.deferred, 'problem')} more would be fixed after that`);
  return { diff: diff.join(''), lines };
}

function account(did: string, fixed: readonly Diagnostic[]): string[] {
  if (fixed.length === 0) return ['Nothing to fix'];
  const files = new Map<string, Map<string, number>>();
  for (const { rule, edits = [] } of fixed) {
    const rules = files.get(edits[0]?.file ?? '') ?? new Map<string, number>();
    rules.set(rule, (rules.get(rule) ?? 0) + 1);
    files.set(edits[0]?.file ?? '', rules);
  }
  return [
    `${did} ${counted(fixed.length, 'problem')} in ${counted(files.size, 'file')}`,
    ...[...files].map(
      ([file, rules]) =>
        `  ${visibleLine(file)}: ${[...rules].map(([rule, times]) => `${rule}${times > 1 ? ` (${times})` : ''}`).join(', ')}`,
    ),
  ];
}

interface FixOptions {
  /** Absolute path of the content folder, which nothing is written outside of. */
  content: string;
  /** Absolute path that diagnostics are relative to. */
  cwd: string;
  /** As `Workspace.check` takes them. */
  paths: readonly string[] | undefined;
}
