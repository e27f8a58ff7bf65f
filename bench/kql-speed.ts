import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SpeedResult, SpeedRun } from './kql-speed-run.ts';

/**
 * How long queries take, as shares of what the bare service takes for them in one loop. Usage:
 * `node bench/kql-speed.ts [queries.ndjson] [count]`; 3,000 distinct queries unless said, those of the corpus first and
 * then generated ones. Each configuration is a process of its own; the bare loop runs before and after, and the mean counts.
 */
const corpus = process.argv.slice(2).find((each) => each.endsWith('.ndjson'));
const count = Number(process.argv.slice(2).find((each) => /^\d+$/.test(each)) ?? 3_000);
const caches = [1, 2].map((workers) => ({ workers, cacheDir: mkdtempSync(join(tmpdir(), 'kql-speed-')) }));

const before = run({ workers: 0, cacheDir: '' });
const cold = caches.map(run);
const after = run({ workers: 0, cacheDir: '' });
const warm = caches.map(run);
for (const { cacheDir } of caches) rmSync(cacheDir, { recursive: true });

const bare = (before.milliseconds + after.milliseconds) / 2;
const bareCpu = (before.cpuMilliseconds + after.cpuMilliseconds) / 2;
process.stdout.write(`${before.queries} queries             time    share  computing  share   memory\n`);
print('bare service, before', before);
print('bare service, after', after);
for (const [index, result] of cold.entries()) print(`cold, ${workersOf(index)}`, result);
for (const [index, result] of warm.entries()) print(`warm, ${workersOf(index)}`, result);

function run(configuration: Pick<SpeedRun, 'workers' | 'cacheDir'>): SpeedResult {
  const script = fileURLToPath(new URL('kql-speed-run.ts', import.meta.url));
  const argument = JSON.stringify({ ...configuration, count, corpus } satisfies SpeedRun);
  return JSON.parse(execFileSync(process.execPath, [script, argument], { encoding: 'utf8' })) as SpeedResult;
}

function workersOf(index: number): string {
  return index === 0 ? '1 worker' : '2 workers';
}

function print(what: string, { milliseconds, cpuMilliseconds, megabytes }: SpeedResult): void {
  const cells = [
    what.padEnd(24),
    `${(milliseconds / 1_000).toFixed(1).padStart(7)} s`,
    (milliseconds / bare).toFixed(3).padStart(7),
    `${(cpuMilliseconds / 1_000).toFixed(1).padStart(8)} s`,
    (cpuMilliseconds / bareCpu).toFixed(3).padStart(7),
    `${Math.round(megabytes)} MB`.padStart(9),
  ];
  process.stdout.write(`${cells.join(' ')}\n`);
}
