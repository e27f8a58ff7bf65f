import { availableParallelism } from 'node:os';
import { analysisCache } from './analysis/analysis-cache.ts';
import { analysisKeys } from './analysis/analysis-key.ts';
import { unanalysedQuery } from './analysis/unanalysed-query.ts';
import { workerPool } from './analysis/worker-pool.ts';
import type { QueryAnalysis, QueryInput } from './query-analysis.ts';
import type { CustomTables } from './tables/custom-tables.ts';

export interface QueryAnalyserOptions {
  /** Tables and functions on top of what the platforms have. */
  custom?: readonly CustomTables[];
  /** Folder of the cache; without it nothing is kept. */
  cacheDir?: string;
  /** Worker threads at most; two, or one on a machine with one core. Each takes up to 400 MB. */
  workers?: number;
  /** Milliseconds after which a query is given up; 5,000. */
  timeoutMs?: number;
}

export interface QueryAnalyser {
  /** Analyses in the order of the inputs. `onDone` hears how many of them are ready. */
  analyse(
    inputs: readonly QueryInput[],
    onDone?: (done: number, total: number) => void,
  ): Promise<QueryAnalysis[]>;
  /** Ends the workers. */
  close(): Promise<void>;
}

/** Checks queries with Microsoft's language service, which is loaded in worker threads at the first query the cache lacks. */
export function createQueryAnalyser(options: QueryAnalyserOptions = {}): QueryAnalyser {
  const custom = options.custom ?? [];
  const keyOf = analysisKeys(custom);
  const cache = options.cacheDir === undefined ? undefined : analysisCache(options.cacheDir);
  const pool = workerPool({
    custom,
    workers: Math.max(1, options.workers ?? Math.min(2, availableParallelism())),
    timeoutMs: options.timeoutMs ?? 5_000,
  });
  const running = new Map<string, Promise<QueryAnalysis>>();

  async function compute(key: string, input: QueryInput): Promise<QueryAnalysis> {
    const result = await pool.run(input);
    // Whether a query was too slow depends on the machine, so that is asked anew each time.
    if ('gaveUp' in result) return unanalysedQuery(input.text, result.gaveUp, options.timeoutMs ?? 5_000);
    cache?.write(key, result.analysis);
    return result.analysis;
  }

  function one(input: QueryInput): QueryAnalysis | Promise<QueryAnalysis> {
    const key = keyOf(input);
    const known = running.get(key) ?? cache?.read(key);
    if (known) return known;
    const computed = compute(key, input).finally(() => running.delete(key));
    running.set(key, computed);
    return computed;
  }

  return {
    analyse(inputs, onDone) {
      let done = 0;
      return Promise.all(
        inputs.map(async (input) => {
          const analysis = await one(input);
          done += 1;
          onDone?.(done, inputs.length);
          return analysis;
        }),
      );
    },
    close: () => pool.close(),
  };
}
