import { readFile, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

/** Id of the commit that `folder` is at, from git's own files; null outside a repository. */
export async function headCommit(folder: string): Promise<string | null> {
  for (let at = folder; ; at = dirname(at)) {
    const git = join(at, '.git');
    const facts = await stat(git).catch(() => null);
    if (facts !== null) return headOf(facts.isDirectory() ? git : await linked(git));
    if (at === dirname(at)) return null;
  }
}

async function linked(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return resolve(dirname(file), text.replace(/^gitdir: */, '').trim());
}

async function headOf(git: string): Promise<string | null> {
  const read = (name: string) =>
    readFile(join(git, name), 'utf8').then(
      (text) => text.trim(),
      () => null,
    );
  const head = await read('HEAD');
  const ref = head?.startsWith('ref: ') ? head.slice(5) : null;
  if (ref === null) return commitId(head);
  const common = (await read('commondir')) ?? '.';
  const packed = (await read(join(common, 'packed-refs'))) ?? '';
  const line = packed.split('\n').find((one) => one.endsWith(` ${ref}`));
  return commitId((await read(ref)) ?? (await read(join(common, ref))) ?? line?.split(' ')[0] ?? null);
}

function commitId(id: string | null): string | null {
  return id !== null && /^[0-9a-f]{40,64}$/.test(id) ? id : null;
}
