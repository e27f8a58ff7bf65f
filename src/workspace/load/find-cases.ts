import { readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Diagnostic } from '../../case/diagnostic.ts';
import { plainSlug, slugPattern } from '../../case/slug.ts';

/** A case file that was found. */
export interface FoundCase {
  slug: string;
  /** Absolute path of the case file. */
  file: string;
  /** Absolute path of the folder that its paths are relative to; it may not exist. */
  folder: string;
}

export interface FoundCases {
  cases: FoundCase[];
  diagnostics: Diagnostic[];
}

/**
 * The case files of a content folder: `cases/<slug>/index.md` and `cases/<slug>.md`, sorted by slug. Names that begin
 * with a dot are passed over. `show` gives the path that diagnostics name.
 */
export async function findCases(content: string, show: (absolute: string) => string): Promise<FoundCases> {
  const root = join(content, 'cases');
  const cases: FoundCase[] = [];
  const diagnostics: Diagnostic[] = [];
  const say = (path: string, rule: string, message: string, why: string, fix: string) =>
    diagnostics.push({ rule, severity: 'error', message, why, fix, file: show(path), range: null });

  const inside = await realpath(content).catch(() => content);
  const realRoot = await realpath(root).catch(() => null);
  const isOutside = realRoot !== null && !realRoot.startsWith(inside + sep);
  if (isOutside) {
    say(
      root,
      'no-outside-file',
      'Unexpected link to a folder outside the content folder, expected the folder itself',
      'What is outside the folder is not part of what was reviewed.',
      'Move the folder into the content folder.',
    );
  }
  const names = isOutside ? null : await readdir(root).catch(() => null);
  const entries = await Promise.all(
    (names ?? [])
      .filter((one) => !one.startsWith('.'))
      .sort()
      .map((name) => look(root, name)),
  );
  for (const { name, folder, file, real } of entries) {
    if (!folder && !name.endsWith('.md')) continue;
    if (real === null) {
      say(
        file,
        'no-missing-file',
        'Missing `index.md`, expected it in the folder of a case',
        'The folder is left out of the site.',
        'Add `index.md`, or move the folder out of `cases/`.',
      );
      continue;
    }
    if (!real.startsWith(inside + sep)) {
      say(
        file,
        'no-outside-file',
        'Unexpected link to a file outside the content folder, expected the case itself',
        'What is outside the folder is not part of what was reviewed.',
        'Move the file into the content folder.',
      );
      continue;
    }
    const slug = folder ? name : name.slice(0, -'.md'.length);
    if (!slugPattern.test(slug)) {
      say(
        file,
        'no-invalid-value',
        `Unexpected name \`${slug}\` of a case, expected lower-case letters, digits and hyphens`,
        'The name is the address of the case.',
        `Rename it, for example to \`${plainSlug(slug) || 'case'}\`.`,
      );
      continue;
    }
    const twin = cases.find((one) => one.slug === slug);
    if (twin !== undefined) {
      say(
        file,
        'no-duplicate-id',
        `Unexpected second case \`${slug}\`, expected \`${slug}/index.md\` or \`${slug}.md\``,
        'Both would have the same address.',
        'Keep one of the two files.',
      );
      continue;
    }
    cases.push({ slug, file, folder: join(root, slug) });
  }
  if (cases.length === 0 && diagnostics.length === 0) {
    say(
      root,
      'no-missing-file',
      'Missing cases, expected at least one in `cases/`',
      'Without a case there is nothing to check or publish.',
      'Add `cases/<name>/index.md`; `casebook check --explain no-missing-file` shows the folder.',
    );
  }
  return { cases, diagnostics };
}

/** What is at a name in `cases/`, and the real path of the case file there; null when there is none. */
async function look(root: string, name: string) {
  const path = join(root, name);
  const folder = (await stat(path).catch(() => null))?.isDirectory() === true;
  const file = folder ? join(path, 'index.md') : path;
  const real = folder || name.endsWith('.md') ? await realpath(file).catch(() => null) : null;
  return { name, folder, file, real };
}
