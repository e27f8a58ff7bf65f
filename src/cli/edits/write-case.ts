import { mkdir, realpath, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { holds } from './real-path.ts';
import { replaceFile } from './replace-file.ts';

/** A case that is to be written. */
export interface NewCase {
  slug: string;
  text: string;
  /** By path in the folder of the case. */
  files: ReadonlyMap<string, Uint8Array>;
}

/** Where the file of a case lies, or would lie; `taken` is the file or folder that is there already. */
export async function casePlace(
  content: string,
  slug: string,
): Promise<{ file: string; taken: string | null }> {
  const single = join(content, 'cases', `${slug}.md`);
  if (await exists(single)) return { file: single, taken: single };
  const folder = join(content, 'cases', slug);
  return { file: join(folder, 'index.md'), taken: (await exists(folder)) ? folder : null };
}

/**
 * Writes a case with its files, the case file last; an existing one is replaced only when `replace` says so, and files
 * that are not of this import stay. Answers null, or why nothing was written.
 */
export async function writeCase(content: string, one: NewCase, replace: boolean): Promise<string | null> {
  const { file, taken } = await casePlace(content, one.slug);
  if (taken !== null && !replace) return takenAdvice(one.slug);
  const folder = join(content, 'cases', one.slug);
  for (const [path, bytes] of one.files) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    if (!(await liesIn(dirname(target), content)))
      return 'its folder is a link that leaves the content folder';
    await writeFile(target, bytes);
  }
  await mkdir(dirname(file), { recursive: true });
  if (!(await liesIn(dirname(file), content))) return 'its folder is a link that leaves the content folder';
  await replaceFile(file, one.text);
  return null;
}

/** What to do about a case that is there already. */
export function takenAdvice(slug: string): string {
  return `case \`${slug}\` already exists; choose another name with \`--slug NAME\`, or replace it with \`--force\``;
}

async function liesIn(folder: string, content: string): Promise<boolean> {
  return holds(await realpath(content), await realpath(folder));
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null;
}
