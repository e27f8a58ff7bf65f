import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { createQueryAnalyser, type QueryInput } from '../src/kql/query-analyser.ts';
import { kqlQueries } from './kql-queries.ts';

/**
 * How long queries take, as shares of what the bare service takes for them in one loop of the same run. Usage:
 * `node bench/kql-speed.ts [queries.ndjson] [count]`; without a corpus generated queries, 3,000 unless said.
 */
const corpus = process.argv.slice(2).find((each) => each.endsWith('.ndjson'));
const count = Number(process.argv.slice(2).find((each) => /^\d+$/.test(each)) ?? 3_000);
const queries = distinct(kqlQueries(corpus, count, 3), count);

const bare = await bareLoop(queries);
print('bare service, one loop', bare);
for (const workers of [1, 2]) {
  const cacheDir = mkdtempSync(join(tmpdir(), 'kql-speed-'));
  print(`cold, ${workers} worker${workers > 1 ? 's' : ''}`, await run(workers, cacheDir));
  print(`warm, ${workers} worker${workers > 1 ? 's' : ''}`, await run(workers, cacheDir));
  rmSync(cacheDir, { recursive: true });
}

async function run(workers: number, cacheDir: string): Promise<number> {
  const start = performance.now();
  const analyser = createQueryAnalyser({ cacheDir, workers });
  await analyser.analyse(queries);
  const taken = performance.now() - start;
  await analyser.close();
  return taken;
}

/** Loads the service and asks it for its diagnostics of every query, and nothing else. */
function bareLoop(inputs: readonly QueryInput[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./kql-bare-loop.ts', import.meta.url), { workerData: inputs });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

/** As many different queries as asked: the ones there are, and then again with another comment on top. */
function distinct(all: readonly QueryInput[], wanted: number): QueryInput[] {
  return Array.from({ length: wanted }, (_, index) => {
    const input = all[index % all.length] ?? { platform: 'other', text: 'print 1' };
    const round = Math.floor(index / all.length);
    return round === 0 ? input : { ...input, text: `// ${round}\n${input.text}` };
  });
}

function print(what: string, milliseconds: number): void {
  const memory = Math.round(process.memoryUsage.rss() / 1_000_000);
  process.stdout.write(
    `${what.padEnd(24)} ${(milliseconds / 1_000).toFixed(1).padStart(7)} s  ${(milliseconds / bare).toFixed(3)}  ${memory} MB\n`,
  );
}
