import { execFile } from 'node:child_process';

/** What a command of another program says in `cwd`, without the settings that `npm test` gives its children. */
export function ranCommand(
  file: string,
  argv: readonly string[],
  { cwd, env = {} }: { cwd: string; env?: Readonly<Record<string, string>> },
): Promise<{ code: unknown; stdout: string; stderr: string }> {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^npm_(?:package|lifecycle|config_local_prefix|config_prefix)|^INIT_CWD$/.test(name),
  );
  return new Promise((done) => {
    execFile(
      file,
      argv,
      {
        cwd,
        env: { ...Object.fromEntries(own), ...env },
        maxBuffer: 64e6,
        shell: process.platform === 'win32',
      },
      (error, stdout, stderr) => done({ code: error?.code ?? 0, stdout, stderr }),
    );
  });
}
