import { stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { readBytes } from './read-bytes.ts';
import { textLimit } from './read-text.ts';

/** Id of the commit that `folder` is at, from git's own files; null outside a repository. */
export async function headCommit(folder: string): Promise<string | null> {
  for (let at = folder; ; at = dirname(at)) {
    const git = join(at, '.git');
    const facts = await stat(git).catch(() => null);
    if (facts !== null) return headOf(facts.isDirectory() ? git : linked(git));
    if (at === dirname(at)) return null;
  }
}

function linked(file: string): string {
  return resolve(dirname(file), (textOf(file) ?? '').replace(/^gitdir: */, ''));
}

function headOf(git: string): string | null {
  const read = (name: string) => textOf(join(git, name));
  const head = read('HEAD');
  const ref = head?.startsWith('ref: ') ? head.slice(5) : null;
  if (ref === null) return commitId(head);
  const common = read('commondir') ?? '.';
  const line = (read(join(common, 'packed-refs')) ?? '').split('\n').find((one) => one.endsWith(` ${ref}`));
  return commitId(read(ref) ?? read(join(common, ref)) ?? line?.split(' ')[0] ?? null);
}

function textOf(path: string): string | null {
  const read = readBytes(path, { limit: textLimit, within: null });
  return 'bytes' in read ? new TextDecoder().decode(read.bytes).trim() : null;
}

function commitId(id: string | null): string | null {
  return id !== null && /^[0-9a-f]{40,64}$/.test(id) ? id : null;
}
