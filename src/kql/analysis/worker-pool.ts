import { extname } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { QueryAnalysis, QueryInput } from '../query-analysis.ts';
import type { CustomTables } from '../tables/custom-tables.ts';
import type { AnalysisReply, AnalysisRequest } from './analysis-worker.ts';

/** Language services in worker threads; a query that takes too long or breaks its worker costs only itself. */
export interface WorkerPool {
  run(input: QueryInput): Promise<PoolResult>;
  close(): Promise<void>;
}

export type PoolResult = { analysis: QueryAnalysis } | { gaveUp: 'timeout' | 'crash' };

interface Job {
  id: number;
  input: QueryInput;
  done: (result: PoolResult) => void;
}

interface PoolWorker {
  worker: Worker;
  isReady: boolean;
  jobs: Job[];
  timer: NodeJS.Timeout | undefined;
}

// TypeScript here, JavaScript in a packed release.
const extension = extname(import.meta.filename);
const workerFile = new URL(`./analysis-worker${extension}`, import.meta.url);
// Node strips the types by WebAssembly. Where two threads have calls from it to JavaScript compiled at the same time, V8
// of Node 24 rarely ends the process (`Check failed: jit_page.has_value()`), so none is ever called often enough.
if (extension === '.ts') setFlagsFromString('--wasm-wrapper-tiering-budget=2147483647');
// Two queries lie ready in each worker, so that it never waits for this thread.
const jobsPerWorker = 2;
// Loading the service costs as much as about this many queries.
const jobsWorthAnotherWorker = 40;

export function workerPool(options: {
  custom: readonly CustomTables[];
  workers: number;
  timeoutMs: number;
}): WorkerPool {
  const waiting: Job[] = [];
  const pool: PoolWorker[] = [];
  let nextId = 0;
  let isClosed = false;

  return {
    run: (input) =>
      new Promise((done) => {
        waiting.push({ id: nextId, input, done });
        nextId += 1;
        if (waiting.length === 1) queueMicrotask(fill);
      }),
    close: async () => {
      isClosed = true;
      for (const job of [...waiting.splice(0), ...pool.flatMap((member) => member.jobs.splice(0))])
        job.done({ gaveUp: 'crash' });
      await Promise.all(pool.splice(0).map((member) => dismiss(member)));
    },
  };

  function fill(): void {
    if (isClosed) return;
    while (
      waiting.length > 0 &&
      pool.length < options.workers &&
      (pool.length === 0 || waiting.length > jobsWorthAnotherWorker * pool.length)
    ) {
      pool.push(startWorker());
    }
    for (const member of pool) feed(member);
  }

  function feed(member: PoolWorker): void {
    while (member.jobs.length < jobsPerWorker) {
      const job = waiting.shift();
      if (!job) break;
      member.jobs.push(job);
      send(member, job);
    }
    if (member.jobs.length > 0) member.worker.ref();
    else member.worker.unref();
    watch(member);
  }

  function send(member: PoolWorker, { id, input }: Job): void {
    member.worker.postMessage({ id, text: input.text, platform: input.platform } satisfies AnalysisRequest);
  }

  function startWorker(): PoolWorker {
    const worker = new Worker(workerFile, {
      workerData: { custom: options.custom },
      // The service makes much short-lived garbage; a roomy nursery saves a tenth of the time. Below 2 GB of limit the
      // heap grows in small steps, and two workers take a third less. Long chains of `or` are deep trees.
      resourceLimits: { maxYoungGenerationSizeMb: 64, maxOldGenerationSizeMb: 2_000, stackSizeMb: 16 },
    });
    const member: PoolWorker = { worker, isReady: false, jobs: [], timer: undefined };
    worker.on('message', (reply: AnalysisReply) => receive(member, reply));
    worker.on('error', () => replace(member, 'crash'));
    return member;
  }

  function receive(member: PoolWorker, reply: AnalysisReply): void {
    if (reply.id === 'ready') {
      member.isReady = true;
      watch(member);
      return;
    }
    const job = member.jobs[0];
    if (job?.id !== reply.id) return;
    member.jobs.shift();
    feed(member);
    job.done('analysis' in reply ? { analysis: reply.analysis } : { gaveUp: 'crash' });
  }

  /** Gives the first job of a worker its time from now on. */
  function watch(member: PoolWorker): void {
    clearTimeout(member.timer);
    const [job] = member.jobs;
    if (!job || !member.isReady) return;
    const before = process.cpuUsage();
    const giveUpAfter = (milliseconds: number) => {
      member.timer = setTimeout(() => {
        // This thread may have been busy itself: an answer that has arrived meanwhile is taken first.
        setImmediate(() => {
          if (member.jobs[0] !== job) return;
          // On a machine that is busy with other programs time passes while nothing is computed.
          const { user, system } = process.cpuUsage(before);
          const left = options.timeoutMs - (user + system) / 1_000;
          if (left > 50) giveUpAfter(left);
          else replace(member, 'timeout');
        });
      }, milliseconds);
    };
    giveUpAfter(options.timeoutMs);
  }

  function replace(member: PoolWorker, gaveUp: 'timeout' | 'crash'): void {
    const index = pool.indexOf(member);
    if (index < 0) return;
    pool.splice(index, 1);
    void dismiss(member);
    const [lost, ...rest] = member.jobs;
    waiting.unshift(...rest);
    fill();
    lost?.done({ gaveUp });
  }

  async function dismiss(member: PoolWorker): Promise<void> {
    clearTimeout(member.timer);
    member.worker.removeAllListeners();
    // A worker that dies after it was given up has nobody left to tell.
    member.worker.on('error', () => undefined);
    await member.worker.terminate();
  }
}
