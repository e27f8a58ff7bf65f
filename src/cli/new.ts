import { mkdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { newestVersion } from '../attack/attack-index.ts';
import { caseKinds, caseSeverities, statuses } from '../case/case-header.ts';
import { newCaseText } from '../case/new-case-text.ts';
import { slugPattern } from '../case/slug.ts';
import { tlpLevels } from '../case/tlp.ts';
import { visibleLine } from '../report/visible-text.ts';
import type { CheckResult, Workspace } from '../workspace.ts';
import type { Call, Command } from './command.ts';
import type { Io } from './io.ts';
import { type FlaggedHeader, flaggedHeader } from './new-case-header.ts';
import { contentFolder, openContent } from './open-content.ts';
import { progressLine } from './progress-line.ts';
import { UsageError } from './usage-error.ts';

export const newCase: Command = {
  name: 'new',
  summary: 'Write the file of a new case',
  operands: '<slug>',
  flags: {
    title: { value: 'TEXT', about: 'What happened, in at most 200 characters' },
    summary: { value: 'TEXT', about: 'What was found, what was done and what stays open' },
    tlp: { value: 'LEVEL', about: tlpLevels.join(', ') },
    severity: { value: 'WORD', about: caseSeverities.join(', ') },
    status: { value: 'WORD', about: `${statuses.join(', ')}; open unless said` },
    opened: { value: 'DATE', about: 'Such as 2026-03-02; today unless said' },
    kind: { value: 'WORD', about: caseKinds.join(', ') },
    id: { value: 'TEXT', about: "The organisation's own case number" },
    author: { value: 'NAME', about: 'Who writes the case' },
  },
  notes: ['In a terminal it asks for what is missing. It overwrites nothing.'],
  examples: ['casebook new archive-on-laptop-07'],
  async run(call, io) {
    const content = contentFolder(call, io);
    const flagged = flaggedHeader(call);
    const slug = await askedSlug(call, io, content);
    const { title, summary, tlp, severity, status, opened, id, kind, author } = await complete(
      flagged,
      slug,
      io,
    );
    const begun = await begin(content);
    const progress = progressLine(io);
    const workspace = await openContent(call, io, progress);
    try {
      const text = newCaseText({
        title,
        summary,
        ...(id === null ? {} : { id }),
        ...(kind === null ? {} : { kind }),
        tlp,
        severity,
        status: status ?? 'open',
        opened: opened ?? io.now().toISOString().slice(0, 10),
        ...(author === null ? {} : { authors: [author] }),
        attack_version: Number(workspace.config.attack_version ?? newestVersion),
      });
      const file = join(content, 'cases', slug, 'index.md');
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text, { flag: 'wx' });
      await workspace.refresh([file]);
      const result = await workspace.check([file]);
      progress.clear();
      for (const path of [...begun, file]) io.stdout.write(`Wrote ${shown(path, io)}\n`);
      return await told(result, workspace, io);
    } finally {
      progress.clear();
      await workspace.close();
    }
  },
};

async function askedSlug(call: Call, io: Io, content: string): Promise<string> {
  const [slug, ...more] = call.operands;
  if (more.length > 0) throw new UsageError(`Unexpected \`${more[0]}\`, expected one name`);
  if (slug === undefined && io.terminal !== null) {
    const { askSlug } = await import('./ask-header.ts');
    return askSlug(io.terminal, (given) => takenBy(given, content, io));
  }
  if (slug === undefined) throw new UsageError('Missing name of the case, expected it behind `new`');
  if (!slugPattern.test(slug)) {
    throw new UsageError(
      `Unexpected name \`${slug}\` of a case, expected lower-case letters, digits and hyphens`,
    );
  }
  const taken = await takenBy(slug, content, io);
  if (taken !== null) throw new UsageError(taken, 'Choose another name; nothing was written.');
  return slug;
}

async function takenBy(slug: string, content: string, io: Io): Promise<string | null> {
  for (const path of [join(content, 'cases', slug), join(content, 'cases', `${slug}.md`)]) {
    if ((await stat(path).catch(() => null)) !== null)
      return `Unexpected name \`${slug}\`, expected one that is free: \`${shown(path, io)}\` exists`;
  }
  return null;
}

async function complete(flagged: FlaggedHeader, slug: string, io: Io) {
  const { terminal } = io;
  const asked =
    terminal === null
      ? flagged
      : await (await import('./ask-header.ts')).askHeader(flagged, { slug, terminal });
  const { title, summary, tlp, severity } = asked;
  if (title !== null && summary !== null && tlp !== null && severity !== null)
    return { ...asked, title, summary, tlp, severity };
  const missing = Object.entries({ title, summary, tlp, severity }).flatMap(([flag, value]) =>
    value === null ? [`\`--${flag}\``] : [],
  );
  throw new UsageError(`Missing ${missing.join(', ')}, expected where nobody can be asked`);
}

/** Makes a content folder of `content` where it is none; the paths of the files it wrote. */
async function begin(content: string): Promise<string[]> {
  const settings = join(content, 'casebook.yaml');
  if ((await stat(settings).catch(() => null)) !== null) return [];
  await mkdir(content, { recursive: true });
  await writeFile(
    settings,
    '# The title of the site; every other setting: docs/fields.md\ntitle: Investigations\n',
    { flag: 'wx' },
  );
  return [settings];
}

/** Prints what the check says of the new case. */
async function told(result: CheckResult, workspace: Workspace, io: Io): Promise<number> {
  const { printCheck } = await import('./print-check.ts');
  await printCheck(result, workspace, { format: 'pretty', io });
  if (result.summary.errors > 0) return 1;
  io.stdout.write('Open it in your editor; `casebook dev` shows the page while you write\n');
  return 0;
}

function shown(path: string, io: Io): string {
  const inside = relative(io.cwd, path);
  return visibleLine(inside.startsWith('..') ? path : inside);
}
