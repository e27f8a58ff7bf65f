import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { UsageError } from '../call/usage-error.ts';

/** The files that an import is about. */
export interface FoundWriteUps {
  /** Absolute paths, sorted. */
  files: string[];
  /** Markdown that was passed over because of its name, relative to the folder. */
  passed: string[];
  /** Absolute path of the folder that pictures may lie in. */
  root: string;
}

const isMarkdown = (name: string) => /^\.(?:md|markdown|mdown|mkd)$/i.test(extname(name));

/** What a repository holds beside write-ups. */
const noWriteUp =
  /^(?:licen[cs]e|contributing|code[_-]of[_-]conduct|changelog|security|support|authors|pull_request_template|issue_template|bug_report|feature_request)\b/i;

/** The write-up at a path, or all in a folder and below it. */
export async function findWriteUps(written: string, cwd: string): Promise<FoundWriteUps> {
  const path = resolve(cwd, written);
  const found = await stat(path).catch(() => null);
  if (found === null)
    throw new UsageError(`Unexpected path \`${written}\`, expected a file or folder that exists`);
  if (!found.isDirectory()) {
    return { files: [path], passed: [], root: (await repositoryOf(dirname(path))) ?? dirname(path) };
  }
  const files: string[] = [];
  const passed: string[] = [];
  for (const file of await markdownIn(path)) {
    if (noWriteUp.test(basename(file))) passed.push(relative(path, file));
    else files.push(file);
  }
  return { files: files.sort(), passed, root: (await repositoryOf(path)) ?? path };
}

async function markdownIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found = await Promise.all(
    entries
      .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
      .map((entry) => {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) return markdownIn(path);
        return entry.isFile() && isMarkdown(entry.name) ? [path] : [];
      }),
  );
  return found.flat();
}

/** The repository that a folder lies in; null when it lies in none. */
async function repositoryOf(folder: string): Promise<string | null> {
  for (let at = await realpath(folder); ; at = dirname(at)) {
    if ((await stat(join(at, '.git')).catch(() => null)) !== null) return at;
    if (dirname(at) === at) return null;
  }
}
