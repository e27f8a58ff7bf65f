import { attackIndex, attackVersions } from '../attack/attack-index.ts';
import type { UpgradeNote } from '../attack/upgrade-note.ts';
import { closest } from '../case/closest.ts';
import { counted } from '../report/counted.ts';
import { visibleLine } from '../report/visible-text.ts';
import type { Call, Command } from './call/command.ts';
import { UsageError } from './call/usage-error.ts';
import type { PlannedUpgrade } from './edits/plan-upgrade.ts';
import { unifiedDiff } from './edits/unified-diff.ts';
import { writeEdits } from './edits/write-edits.ts';
import { contentFolder, noContent } from './open-content.ts';
import type { Io } from './terminal/io.ts';
import { styleOf } from './terminal/style.ts';

export const attack: Command = {
  name: 'attack',
  summary: 'Rewrite cases for another version of ATT&CK',
  operands: 'upgrade [slug]',
  flags: {
    to: { value: 'VERSION', about: `Version to write for: ${attackVersions.join(', ')}` },
    'dry-run': { value: null, about: 'Show what it would do as a diff, and write nothing' },
  },
  notes: [
    'It rewrites techniques, tactics and `attack_version`, nothing else. Without a slug: in all cases.',
    'What it cannot decide is left as it is and listed with the options; the exit code is then 1.',
  ],
  examples: ['casebook attack upgrade --to 19 --dry-run', 'casebook attack upgrade --to 19 one'],
  async run(call, io) {
    const { to, slug } = asked(call);
    const content = contentFolder(call, io);
    const { planUpgrade } = await import('./edits/plan-upgrade.ts');
    const plan = await planUpgrade({ content, cwd: io.cwd, to, slug });
    if (plan === null) throw await noContent(call, io);
    if (slug !== null && !plan.slugs.includes(slug)) {
      const meant = closest(slug, plan.slugs);
      throw new UsageError(
        `Unexpected case \`${slug}\`${meant === null ? ', expected the name of one in `cases/`' : `, did you mean \`${meant}\`?`}`,
      );
    }
    const preview = call.has('dry-run');
    const missed = preview ? [] : await write(plan, content);
    if (preview)
      io.stdout.write(plan.files.map(({ file, text, edits }) => unifiedDiff(file, text, edits)).join(''));
    (preview ? io.stderr : io.stdout).write(account(plan, missed, { to: to.version, preview, io }));
    return plan.unread.length + missed.length + plan.files.flatMap(({ open }) => open).length === 0 ? 0 : 1;
  },
};

function asked(call: Call) {
  const [action, slug = null, ...more] = call.operands;
  if (action !== 'upgrade')
    throw new UsageError(
      action === undefined
        ? 'Missing `upgrade`, expected it after `attack`'
        : `Unexpected \`${action}\`, expected \`upgrade\``,
    );
  if (more.length > 0) throw new UsageError(`Unexpected \`${more[0]}\`, expected one case`);
  const version = call.text('to');
  const versions = attackVersions.map((one) => `\`${one}\``).join(', ');
  if (version === null) throw new UsageError(`Missing \`--to VERSION\`, expected one of ${versions}`);
  const to = attackIndex(version);
  if (to === null) throw new UsageError(`Unexpected \`--to ${version}\`, expected one of ${versions}`);
  return { to, slug };
}

/** Writes every file; names those that have changed meanwhile and were left. */
async function write(plan: PlannedUpgrade, content: string): Promise<string[]> {
  const missed: string[] = [];
  for (const { path, file, text, edits } of plan.files) {
    if (edits.length > 0 && !(await writeEdits(path, { folder: content, text, edits }))) missed.push(file);
  }
  return missed;
}

function account(
  plan: PlannedUpgrade,
  missed: readonly string[],
  { to, preview, io }: { to: string; preview: boolean; io: Io },
): string {
  const style = styleOf(preview ? io.stderr : io.stdout, io.env);
  const lines: string[] = [];
  const tell = (heading: string, of: 'done' | 'open' | 'look') => {
    const notes = plan.files
      .filter(({ file }) => !missed.includes(file))
      .flatMap((one) => one[of].toSorted(byPlace));
    if (notes.length === 0) return;
    lines.push(style('bold', heading));
    for (const { file, range, text } of notes) {
      const { line, column } = range?.start ?? { line: 1, column: 1 };
      lines.push(`  ${visibleLine(`${file}:${line}:${column}`)}  ${visibleLine(text)}`);
    }
    lines.push('');
  };
  tell(preview ? 'Would write' : 'Written', 'done');
  tell('To decide', 'open');
  tell('Worth a look', 'look');
  for (const { message, file } of plan.unread) lines.push(`Not read: ${visibleLine(`${file}: ${message}`)}`);
  for (const file of missed)
    lines.push(`Not written: ${visibleLine(file)} has changed meanwhile; run it again`);
  const changed = plan.files.filter(({ edits, file }) => edits.length > 0 && !missed.includes(file)).length;
  const open = plan.files.flatMap((one) => one.open).length;
  const did = preview ? 'Would rewrite' : 'Rewrote';
  lines.push(
    `${changed === 0 ? `Nothing to rewrite for ATT&CK ${to}` : `${did} ${counted(changed, 'file')} for ATT&CK ${to}`}${open === 0 ? '' : `, ${counted(open, 'place')} to decide`}`,
  );
  return `${lines.join('\n')}\n`;
}

function byPlace(a: UpgradeNote, b: UpgradeNote): number {
  const [one, other] = [a.range?.start, b.range?.start];
  return (one?.line ?? 0) - (other?.line ?? 0) || (one?.column ?? 0) - (other?.column ?? 0);
}
