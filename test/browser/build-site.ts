import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Builds a site as a user does, in this repository's folder; fails with what the command printed. */
export async function buildSite(flags: readonly string[]): Promise<string> {
  const command = ['bin/casebook.js', 'build', ...flags];
  const { stdout } = await promisify(execFile)(process.execPath, command, { cwd: root });
  return stdout;
}
