import { createQueryAnalyser } from '../src/kql/query-analyser.ts';
import { bareLoop } from './kql-bare-loop.ts';
import { kqlQueries } from './kql-queries.ts';

// One configuration of `kql-speed.ts` in a process of its own, so that it shares no memory with another:
// `node bench/kql-speed-run.ts '{"workers": 2, "cacheDir": "…", "count": 3000, "corpus": "…"}'`, no workers for the bare loop.
const { workers, cacheDir, count, corpus } = JSON.parse(process.argv[2] ?? '{}') as SpeedRun;
const queries = kqlQueries(corpus, count, 3);
const start = performance.now();
if (workers === 0) bareLoop(queries);
else {
  const analyser = createQueryAnalyser({ cacheDir, workers });
  await analyser.analyse(queries);
  await analyser.close();
}
const { user, system } = process.cpuUsage();
process.stdout.write(
  JSON.stringify({
    queries: queries.length,
    milliseconds: performance.now() - start,
    cpuMilliseconds: (user + system) / 1_000,
    megabytes: process.resourceUsage().maxRSS / 1_000,
  } satisfies SpeedResult),
);

export interface SpeedRun {
  workers: number;
  cacheDir: string;
  count: number;
  corpus?: string | undefined;
}

export interface SpeedResult {
  queries: number;
  milliseconds: number;
  /** Of all threads, the start of the process included. */
  cpuMilliseconds: number;
  /** The most that was in memory at once. */
  megabytes: number;
}
