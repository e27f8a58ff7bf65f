import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { attackVersions, newestVersion } from '../attack/attack-index.ts';
import { caseKinds, caseSeverities, statuses } from '../case/case-header.ts';
import { newCaseText } from '../case/new-case-text.ts';
import { slugPattern } from '../case/slug.ts';
import { tlpLevels } from '../case/tlp.ts';
import { visibleLine } from '../report/visible-text.ts';
import type { CheckResult } from '../workspace/check/check-result.ts';
import { displayPath } from '../workspace/load/display-path.ts';
import type { Workspace } from '../workspace.ts';
import type { Call, Command } from './call/command.ts';
import { UsageError } from './call/usage-error.ts';
import { casePlace } from './edits/write-case.ts';
import { beginContent } from './new/begin-content.ts';
import { type FlaggedHeader, flaggedHeader } from './new/new-case-header.ts';
import { contentFolder, openContent } from './open-content.ts';
import type { Io } from './terminal/io.ts';
import { progressLine } from './terminal/progress-line.ts';

export const newCase: Command = {
  name: 'new',
  summary: 'Write the file of a new case',
  operands: '<slug>',
  flags: {
    title: { value: 'TEXT', about: 'What happened, in at most 200 characters' },
    summary: { value: 'TEXT', about: 'What was found, what was done and what stays open' },
    tlp: { value: 'LEVEL', about: tlpLevels.join(', ') },
    severity: { value: 'WORD', about: caseSeverities.join(', ') },
    status: { value: 'WORD', about: `${statuses.join(', ')} (default: open)` },
    opened: { value: 'DATE', about: 'Such as 2026-03-02 (default: today)' },
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
    const begun = await beginContent(content);
    const progress = progressLine(io);
    const workspace = await openContent(call, io, progress);
    try {
      const given = String(workspace.config.attack_version);
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
        attack_version: Number(attackVersions.find((one) => one === given) ?? newestVersion),
      });
      const { file } = await casePlace(content, slug);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text, { flag: 'wx' });
      await workspace.refresh([file]);
      const result = await workspace.check([file]);
      progress.clear();
      for (const path of begun === null ? [file] : [begun, file])
        io.stdout.write(`Wrote ${visibleLine(displayPath(path, io.cwd))}\n`);
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
    const { askSlug } = await import('./new/ask-header.ts');
    return askSlug(io.terminal, (given) => takenBy(given, content, io));
  }
  if (slug === undefined) throw new UsageError('Missing name of the case, expected it after `new`');
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
  const { taken } = await casePlace(content, slug);
  return taken === null
    ? null
    : `Unexpected name \`${slug}\`, expected one that is free: \`${displayPath(taken, io.cwd)}\` exists`;
}

async function complete(flagged: FlaggedHeader, slug: string, io: Io) {
  const { terminal } = io;
  const asked =
    terminal === null
      ? flagged
      : await (await import('./new/ask-header.ts')).askHeader(flagged, { slug, terminal });
  const { title, summary, tlp, severity } = asked;
  if (title !== null && summary !== null && tlp !== null && severity !== null)
    return { ...asked, title, summary, tlp, severity };
  const missing = Object.entries({ title, summary, tlp, severity }).flatMap(([flag, value]) =>
    value === null ? [`\`--${flag}\``] : [],
  );
  throw new UsageError(`Missing ${missing.join(', ')}, expected as flags outside a terminal`);
}

/** Prints what the check says of the new case. */
async function told(result: CheckResult, workspace: Workspace, io: Io): Promise<number> {
  const { printCheck } = await import('./terminal/print-check.ts');
  await printCheck(result, workspace, { format: 'pretty', io });
  if (result.summary.errors > 0) return 1;
  io.stdout.write('Open it in your editor; `casebook dev` shows the page while you write\n');
  return 0;
}
