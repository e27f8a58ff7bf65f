import { slugPattern } from '../case/slug.ts';
import { tlpLevels } from '../case/tlp.ts';
import { counted } from '../report/counted.ts';
import type { Call, Command } from './call/command.ts';
import { oneOf } from './call/flag-value.ts';
import { UsageError } from './call/usage-error.ts';
import { contentFolder } from './open-content.ts';

export const importCases: Command = {
  name: 'import',
  summary: 'Make cases of write-ups in Markdown',
  operands: '<file or folder>',
  flags: {
    slug: { value: 'NAME', about: 'Name of the case (default: from its title)' },
    tlp: { value: 'LEVEL', about: 'Label of the cases (default: from the write-up, else AMBER)' },
    'fetch-images': { value: null, about: 'Download pictures of the web into the case' },
    'allow-private-hosts': { value: null, about: 'Let pictures come from hosts of a private network, too' },
    'dry-run': { value: null, about: 'Print the case, and write nothing' },
    force: { value: null, about: 'Replace a case of the same name' },
  },
  notes: [
    'Every sentence, query, picture and link is in the case; what was guessed is marked `# guessed`.',
    'A folder is searched for Markdown; a write-up that cannot be read stops none of the others.',
  ],
  examples: ['casebook import hunts/tor-usage.md --dry-run', 'casebook import hunts --tlp CLEAR'],
  async run(call, io) {
    const [written, ...more] = call.operands;
    if (written === undefined)
      throw new UsageError('Missing write-up, expected a file or folder after `import`');
    if (more.length > 0) throw new UsageError(`Unexpected \`${more[0]}\`, expected one file or folder`);
    const { findWriteUps } = await import('./import/find-write-ups.ts');
    const found = await findWriteUps(written, io.cwd);
    const slug = slugOf(call, found.files.length);
    if (found.files.length === 0) {
      io.stderr.write(
        `No Markdown in ${written}${found.passed.length === 0 ? '' : `, only ${found.passed.join(', ')}`}\n`,
      );
      return 1;
    }
    const { importFiles } = await import('./import/import-files.ts');
    return importFiles(found, {
      content: contentFolder(call, io),
      slug,
      tlp: oneOf(call, 'tlp', tlpLevels),
      fetchImages: call.has('fetch-images'),
      allowPrivate: call.has('allow-private-hosts'),
      dryRun: call.has('dry-run'),
      force: call.has('force'),
      io,
    });
  },
};

function slugOf(call: Call, files: number): string | null {
  const slug = call.text('slug');
  if (slug === null) return null;
  if (!slugPattern.test(slug))
    throw new UsageError(`Unexpected \`--slug ${slug}\`, expected lower-case letters, digits and hyphens`);
  if (files > 1)
    throw new UsageError(`Unexpected \`--slug\` for ${counted(files, 'write-up')}, expected one`);
  return slug;
}
