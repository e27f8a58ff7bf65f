import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';

const entry = join(import.meta.dirname, '../../bin/casebook.js');

/** `casebook dev` in a process of its own: Astro's server does not answer where it finds itself under vitest. */
export function runningDev(
  cwd: string,
  argv: readonly string[],
  more: Readonly<Record<string, string>> = {},
): RunningDev {
  const { VITEST: _, NODE_ENV: __, FORCE_COLOR: ___, ...env } = process.env;
  const dev = spawn(process.execPath, [entry, 'dev', '--port', '0', ...argv], {
    cwd,
    env: { ...env, ...more },
  });
  onTestFinished(() => {
    dev.kill('SIGKILL');
  });
  let stdout = '';
  dev.stdout.setEncoding('utf8').on('data', (text) => {
    stdout += text;
  });
  return {
    says: (text, times = 1) =>
      expect.poll(() => stdout.split(text).length - 1, { timeout: 60_000 }).toBe(times),
    address: () => /at (http:\/\/localhost:\d+\/\S*) /.exec(stdout)?.[1] ?? '',
    async interrupt(signal = 'SIGINT') {
      dev.kill(signal);
      return once(dev, 'exit');
    },
  };
}

interface RunningDev {
  /** Waits until it has said a text so many times in all. */
  says(text: string, times?: number): Promise<void>;
  /** Where it serves, with a slash at the end; known once it has said something. */
  address(): string;
  /** What `exit` tells after Ctrl+C, or after another signal. */
  interrupt(signal?: 'SIGINT' | 'SIGTERM'): Promise<unknown[]>;
}
