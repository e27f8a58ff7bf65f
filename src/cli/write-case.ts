import { mkdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative } from 'node:path';

/** A case that is to be written. */
export interface NewCase {
  slug: string;
  text: string;
  /** By path in the folder of the case. */
  files: ReadonlyMap<string, Uint8Array>;
}

/** Where the file of a case lies, or would lie; `isTaken` when there is something. */
export async function casePlace(content: string, slug: string): Promise<{ file: string; isTaken: boolean }> {
  const single = join(content, 'cases', `${slug}.md`);
  if (await exists(single)) return { file: single, isTaken: true };
  const folder = join(content, 'cases', slug);
  return { file: join(folder, 'index.md'), isTaken: await exists(folder) };
}

/**
 * Writes a case with its files, the case file last; an existing one is replaced only when `replace` says so, and files
 * that are not of this import stay. Answers null, or why nothing was written.
 */
export async function writeCase(content: string, one: NewCase, replace: boolean): Promise<string | null> {
  const { file, isTaken } = await casePlace(content, one.slug);
  if (isTaken && !replace) return taken(one.slug);
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
  const beside = join(dirname(file), `.casebook-${process.pid}.tmp`);
  try {
    await writeFile(beside, one.text);
    await rename(beside, file);
  } finally {
    await rm(beside, { force: true });
  }
  return null;
}

/** What to do about a case that is there already. */
export function taken(slug: string): string {
  return `there is a case \`${slug}\` already; name another with \`--slug NAME\`, or replace it with \`--force\``;
}

async function liesIn(folder: string, content: string): Promise<boolean> {
  const inside = relative(await realpath(content), await realpath(folder));
  return !inside.startsWith('..') && !isAbsolute(inside);
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null;
}
