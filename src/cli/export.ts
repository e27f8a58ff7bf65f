import { closest } from '../case/closest.ts';
import { mayBeSeen } from '../case/tlp.ts';
import type { ExportFile } from '../export/export-format.ts';
import type { PublishOptions } from '../publication/publish-options.ts';
import { visibleLine } from '../report/visible-text.ts';
import type { Workspace } from '../workspace.ts';
import type { Call, Command } from './call/command.ts';
import { oneOf } from './call/flag-value.ts';
import { UsageError } from './call/usage-error.ts';
import { exportFolder } from './export/export-folder.ts';
import type { Exported, Exporter, ExportRequest } from './export/exporter.ts';
import { exporters } from './export/exporters.ts';
import { writeExport } from './export/write-export.ts';
import { contentFolder, openContent } from './open-content.ts';
import { siteOptions } from './output/site-options.ts';
import { unlessInterrupted } from './terminal/interrupted.ts';
import type { Io } from './terminal/io.ts';
import { type ProgressLine, progressLine } from './terminal/progress-line.ts';
import { withheldText } from './terminal/withheld-text.ts';

const names = exporters.map(({ name }) => name);

export const exportCases: Command = {
  name: 'export',
  summary: 'Check the content, then write cases for other tools',
  operands: '<slug or all>',
  flags: {
    format: { value: 'FORMAT', about: names.join(', ') },
    out: {
      value: 'DIR',
      about: 'Write `<slug>/<file>` there; without it, one text to stdout',
    },
    audience: { value: 'LEVEL', about: 'TLP level to write for (default: from `casebook.yaml`, else CLEAR)' },
    base: { value: 'PATH', about: 'Path the site is published under (default: from `casebook.yaml`)' },
    url: { value: 'URL', about: 'Address of the site, for links back to it (default: from `casebook.yaml`)' },
    browser: { value: 'PATH', about: 'Chrome, Chromium or Edge for pdf (default: an installed one)' },
    force: { value: null, about: 'Replace files that exist and differ' },
  },
  notes: ['Content with errors is not exported, nor are drafts and what the audience may not see.'],
  examples: [
    "casebook export one --format json | jq '.indicators[].value'",
    'casebook export all --format csv > indicators.csv',
    'casebook export one --format pdf --out reports',
    'casebook export all --format kql --out queries --audience AMBER',
  ],
  async run(call, io) {
    const { slug, exporter } = asked(call);
    const content = contentFolder(call, io);
    const written = call.text('out');
    const out = written === null ? null : await exportFolder(written, { cwd: io.cwd, content });
    const progress = progressLine(io);
    const workspace = await unlessInterrupted(openContent(call, io, progress), io.signal);
    try {
      const options = siteOptions(call, workspace, false);
      if (slug !== null) refuseUnknown(slug, workspace.slugs());
      const checked = await unlessInterrupted(workspace.checkPublished(), io.signal);
      progress.clear();
      if (checked.summary.errors > 0) {
        const { printCheck } = await import('./terminal/print-check.ts');
        const told = out === null ? { ...io, stdout: io.stderr } : io;
        await printCheck(checked, workspace, { format: 'pretty', io: told });
        io.stderr.write('Nothing was exported\n');
        return 1;
      }
      const withheld = slug === null ? null : whyWithheld(slug, workspace, options);
      if (withheld !== null) {
        io.stderr.write(`Nothing was exported: ${withheld}\n`);
        return 1;
      }
      progress.show({ step: 'Reading for the audience', done: 0, total: 0 });
      // Pictures and highlighting are loaded only when something is published.
      const { publish } = await import('../publication/publish.ts');
      const publication = await unlessInterrupted(
        workspace.checked().then((content) => publish(content, options)),
        io.signal,
      );
      const request = {
        slug,
        publication,
        workspace,
        options,
        signal: io.signal,
        browser: call.text('browser'),
        env: io.env,
      };
      return await deliver(exporter, request, { out, force: call.has('force'), io, progress });
    } finally {
      progress.clear();
      await workspace.close();
    }
  },
};

/** Makes everything before anything is written, since only then it is known whether it may be. */
async function deliver(exporter: Exporter, request: ExportRequest, delivery: Delivery): Promise<number> {
  const { out, force, io, progress } = delivery;
  const { slug, publication, workspace, options, signal } = request;
  const made = await unlessInterrupted<Exported<string | null | readonly ExportFile[]>>(
    out === null ? exporter.text(request) : exporter.files(request),
    signal,
  );
  progress.clear();
  const [refusal] = publication.refusals();
  if (refusal !== undefined) {
    io.stderr.write(`Nothing was exported: ${refusal}\n`);
    return 1;
  }
  if (made.content === null) {
    throw new UsageError(
      `Missing \`--out DIR\`, expected it for \`${exporter.name}\`, which cannot go to stdout here`,
    );
  }
  if (typeof made.content === 'string') io.stdout.write(made.content);
  else if (out !== null) {
    const files = await writeExport(made.content, { out, force, cwd: io.cwd });
    io.stdout.write(`${files.map((line) => `${visibleLine(line)}\n`).join('')}`);
  }
  const say = out === null ? io.stderr : io.stdout;
  for (const note of made.notes) say.write(`${visibleLine(note)}\n`);
  const withheld = withheldText(workspace.withheld(options.audience, ...(slug === null ? [] : [slug])));
  if (withheld !== '') say.write(`Withheld from ${options.audience}: ${withheld}\n`);
  for (const file of publication.heldBack())
    say.write(
      `Not exported, because it may not be plain text and so cannot be redacted: ${visibleLine(file)}\n`,
    );
  return 0;
}

function asked(call: Call): { slug: string | null; exporter: Exporter } {
  const [slug, ...more] = call.operands;
  if (slug === undefined) throw new UsageError('Missing case, expected its slug or `all`');
  if (more.length > 0) throw new UsageError(`Unexpected \`${more[0]}\`, expected one case or \`all\``);
  const name = oneOf(call, 'format', names);
  const exporter = exporters.find((one) => one.name === name);
  if (exporter === undefined)
    throw new UsageError(
      `Missing \`--format FORMAT\`, expected one of ${names.map((one) => `\`${one}\``).join(', ')}`,
    );
  return { slug: slug === 'all' ? null : slug, exporter };
}

function refuseUnknown(slug: string, slugs: readonly string[]): void {
  if (slugs.includes(slug)) return;
  const meant = closest(slug, [...slugs, 'all']);
  const expected =
    meant === null ? ', expected the name of one in `cases/`, or `all`' : `, did you mean \`${meant}\`?`;
  throw new UsageError(`Unexpected case \`${slug}\`${expected}`);
}

/** Why a case is not exported; null when it is. */
function whyWithheld(slug: string, workspace: Workspace, { audience }: PublishOptions): string | null {
  const one = workspace.cases().find((other) => other.slug === slug);
  if (one === undefined) return null;
  if (one.draft) return `\`${slug}\` is a draft; remove \`draft: true\` when it is ready`;
  if (mayBeSeen(one.tlp, audience)) return null;
  return `\`${slug}\` is TLP:${one.tlp}, and this is for ${audience}; \`--audience ${one.tlp}\` writes for those who may see it`;
}

interface Delivery {
  /** Absolute; null for stdout. */
  out: string | null;
  force: boolean;
  io: Io;
  progress: ProgressLine;
}
