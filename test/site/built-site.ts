import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesOf } from '../run/files-of.ts';
import { writeFiles } from '../run/write-files.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A site that was built from content of a test, in memory. */
export interface BuiltSite {
  /** POSIX paths, sorted. */
  files: readonly string[];
  bytes(file: string): Buffer;
  /** What the command printed. */
  said: string;
}

/** Builds a content folder of these files as a user does, and keeps the site; fails when it is not built. */
export async function builtSite(
  files: Readonly<Record<string, string | Uint8Array>>,
  flags: readonly string[] = [],
): Promise<BuiltSite> {
  const folder = mkdtempSync(join(tmpdir(), 'casebook built '));
  try {
    writeFiles(join(folder, 'content'), files);
    const out = join(folder, 'dist');
    const { code, stdout, stderr } = await casebook([
      'build',
      ...['--content', join(folder, 'content'), '--out', out],
      ...flags,
    ]);
    if (code !== 0) throw new Error(`The build ended with ${code}\n${stdout}${stderr}`);
    const built = new Map(filesOf(out).map((file) => [file, readFileSync(join(out, file))]));
    return { files: [...built.keys()], bytes: (file) => built.get(file) ?? Buffer.alloc(0), said: stdout };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the command says in a process of its own, in the folder of this repository. */
export function casebook(
  argv: readonly string[],
): Promise<{ code: unknown; stdout: string; stderr: string }> {
  return new Promise((done) => {
    execFile(process.execPath, ['bin/casebook.js', ...argv], { cwd: root }, (error, stdout, stderr) =>
      done({ code: error?.code ?? 0, stdout, stderr }),
    );
  });
}
