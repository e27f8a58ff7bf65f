import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Builds a site as a user does, in this repository's folder; fails with what the command printed. */
export async function buildSite(flags: readonly string[]): Promise<void> {
  const command = ['bin/casebook.js', 'build', ...flags];
  const { status, stdout, stderr } = await new Promise<Ended>((done) => {
    execFile(process.execPath, command, { cwd: root }, (error, stdout, stderr) =>
      done({ status: error?.code ?? 0, stdout, stderr }),
    );
  });
  if (status !== 0) throw new Error(`The build ended with ${status}\n${stdout}${stderr}`);
}

interface Ended {
  status: number | string;
  stdout: string;
  stderr: string;
}
