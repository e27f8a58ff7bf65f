import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { folderWith, soundCase } from '../run/run-in-folder.ts';

const command = join(import.meta.dirname, '../../bin/casebook.js');
const isLinux = process.platform === 'linux';

// Each of these looks at every place of the text for a second or two before it is given up.
const slow = [...'abcdefghijklmnopqrstuvwxyz'].map(
  (letter) => `  - { pattern: '\\S{1,990}${letter}!', replace: X }`,
);
const busy = {
  'content/casebook.yaml': `title: Lab\nredactions:\n${slow.join('\n')}\n`,
  'content/cases/one.md': `${soundCase}\n${'x'.repeat(400_000)}\n`,
  'dist/.casebook-site': '{"base":"/"}',
  'dist/index.html': 'the old site',
};
// The same in a write-up: what is imported is checked.
const writeUp = { ...busy, 'hunt.md': `# A hunt\n\nSomething was found.\n` };

function started(folder: string, argv: readonly string[]) {
  const child = spawn(process.execPath, [command, ...argv], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = new Promise<number | null>((done) => child.once('exit', done));
  return { child, ended };
}

const soon = <Value>(value: Promise<Value>, milliseconds: number) =>
  Promise.race([value, new Promise<'late'>((done) => setTimeout(() => done('late'), milliseconds))]);
// Seconds of processor time.
const deep = 1.2;
const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

/** Ids of the processes that a process started, and theirs; of those alone that still run. */
function below(pid: number | undefined): number[] {
  const parents = readdirSync('/proc').flatMap((entry) => {
    if (!/^\d+$/.test(entry)) return [];
    try {
      const [, state, parent] = /\) (\S) (\d+)/.exec(readFileSync(`/proc/${entry}/stat`, 'utf8')) ?? [];
      return state === 'Z' ? [] : [{ pid: Number(entry), parent: Number(parent) }];
    } catch {
      return [];
    }
  });
  const children = (of: number): number[] =>
    parents.filter(({ parent }) => parent === of).flatMap((one) => [one.pid, ...children(one.pid)]);
  return pid === undefined ? [] : children(pid);
}

const isRunning = (pid: number) =>
  existsSync(`/proc/${pid}`) && !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));

/** Seconds of processor time that a process has had. */
function processorTime(pid: number): number {
  try {
    const [user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
      .slice(11, 13);
    return (Number(user) + Number(system)) / 100;
  } catch {
    return 0;
  }
}

async function busyChild(child: ChildProcess): Promise<number[]> {
  // Deep in the content: after what reading the program takes, however busy the machine is.
  const isDeep = () => below(child.pid).some((pid) => processorTime(pid) > deep);
  for (let waited = 0; !isDeep() && waited < 40_000; waited += 50) await pause(50);
  return below(child.pid);
}

describe.skipIf(!isLinux)('a command that is deep in its content', () => {
  test.each([
    ['check', ['check'], busy],
    ['build', ['build'], busy],
    ['export', ['export', 'all', '--format', 'csv', '--out', 'out'], busy],
    ['import', ['import', 'hunt.md'], writeUp],
  ] as const)(
    '%s ends on Ctrl+C, and leaves no process and no half of a site',
    async (_, argv, files) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) {
        const folder = folderWith(files);
        const { child, ended } = started(folder, argv);
        const children = await busyChild(child);
        expect(children.length).toBeGreaterThan(0);
        expect(child.exitCode).toBe(null);
        child.kill(signal);
        expect(await soon(ended, 10_000)).toBe(130);
        await pause(100);
        expect(children.filter(isRunning)).toEqual([]);
        expect(readFileSync(join(folder, 'dist/index.html'), 'utf8')).toBe('the old site');
      }
    },
    60_000,
  );

  test('ends with the process that started it, however that ends', async () => {
    const { child, ended } = started(folderWith(busy), ['check']);
    const children = await busyChild(child);
    expect(children.length).toBeGreaterThan(0);
    child.kill('SIGKILL');
    await ended;
    for (let waited = 0; children.some(isRunning) && waited < 10_000; waited += 100) await pause(100);
    expect(children.filter(isRunning)).toEqual([]);
  }, 60_000);
});
