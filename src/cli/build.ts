import { counted } from '../report/counted.ts';
import { totalLine } from '../report/total-line.ts';
import { visibleLine } from '../report/visible-text.ts';
import type { CheckResult } from '../workspace/check/check-result.ts';
import type { Workspace } from '../workspace.ts';
import type { Command } from './call/command.ts';
import { contentFolder, openContent } from './open-content.ts';
import { outFolder } from './output/out-folder.ts';
import { RefusedSite } from './output/refused-site.ts';
import { siteOptions } from './output/site-options.ts';
import { packageRoot } from './package-info.ts';
import { unlessInterrupted } from './terminal/interrupted.ts';
import type { Io } from './terminal/io.ts';
import { progressLine } from './terminal/progress-line.ts';
import { shownPath } from './terminal/shown-path.ts';
import { styleOf } from './terminal/style.ts';
import { withheldText } from './terminal/withheld-text.ts';

export const build: Command = {
  name: 'build',
  summary: 'Check the content, then write the site',
  operands: null,
  flags: {
    audience: { value: 'LEVEL', about: 'TLP level to write for (default: from `casebook.yaml`, else CLEAR)' },
    out: { value: 'DIR', about: 'Folder to replace (default: `dist`)' },
    base: {
      value: 'PATH',
      about: 'Path it is published under, such as /repo/ (default: from `casebook.yaml`)',
    },
    url: { value: 'URL', about: 'Address of the site, for canonical links (default: from `casebook.yaml`)' },
    force: { value: null, about: 'Replace a folder that is not a Casebook site' },
  },
  notes: [
    'Content with errors is not built. Drafts, and errors in them, are left out.',
    'Until everything is written, the old site stays as it is.',
  ],
  examples: ['casebook build', 'casebook build --audience AMBER --out internal --base /cases/'],
  async run(call, io) {
    const started = io.now().getTime();
    const content = contentFolder(call, io);
    const { HOME, USERPROFILE } = io.env;
    const out = await outFolder(call.text('out') ?? 'dist', {
      cwd: io.cwd,
      content,
      packageRoot,
      home: HOME ?? USERPROFILE ?? null,
      force: call.has('force'),
    });
    const progress = progressLine(io);
    const workspace = await unlessInterrupted(openContent(call, io, progress), io.signal);
    try {
      const options = siteOptions(call, workspace, false);
      const checked = await unlessInterrupted(workspace.checkPublished(), io.signal);
      progress.clear();
      if (!(await passes(checked, workspace, io, options.url !== null))) return 1;
      const { writeSite } = await import('./output/write-site.ts');
      const site = await writeSite(workspace, { options, out, signal: io.signal, progress }).catch(
        (error) => {
          if (error instanceof RefusedSite) return error;
          throw error;
        },
      );
      if (site instanceof RefusedSite) {
        progress.clear();
        io.stderr.write(`Nothing was built: ${site.message}\n`);
        return 1;
      }
      progress.clear();
      const style = styleOf(io.stdout, io.env);
      const withheld = withheldText(workspace.withheld(options.audience));
      const facts = [
        counted(site.cases, 'case'),
        counted(site.pages, 'page'),
        `${(site.bytes / 1e6).toFixed(1)} MB`,
        `${((io.now().getTime() - started) / 1000).toFixed(1)} s`,
      ];
      io.stdout.write(
        `${style('green', 'Built')} ${shownPath(out, io.cwd)} for ${options.audience}: ${facts.join(', ')}\n`,
      );
      if (withheld !== '') io.stdout.write(`Withheld: ${withheld}\n`);
      const { queries, names } = site.replaced;
      if (queries > 0)
        io.stdout.write(
          `Replaced: ${counted(names, 'name')} in ${counted(queries, 'query', 'queries')}; the pages mark them, since such a query does not run as shown\n`,
        );
      for (const file of site.heldBack)
        io.stdout.write(
          `Not published, because it may not be plain text and so cannot be redacted: ${visibleLine(file)}\n`,
        );
      return 0;
    } finally {
      progress.clear();
      await workspace.close();
    }
  },
};

/** Whether content may be built; prints what is wrong with it. */
async function passes(checked: CheckResult, workspace: Workspace, io: Io, hasUrl: boolean): Promise<boolean> {
  if (checked.summary.errors === 0) {
    const more = checked.diagnostics.length > 0 ? '; `casebook check` shows them' : '';
    io.stdout.write(`${totalLine(checked)}${more}\n`);
    if (!hasUrl) io.stdout.write('No feed, sitemap or social card: `casebook.yaml` has no `url`\n');
    return true;
  }
  const { printCheck } = await import('./terminal/print-check.ts');
  await printCheck(checked, workspace, { format: 'pretty', io });
  io.stderr.write('Nothing was built\n');
  return false;
}
