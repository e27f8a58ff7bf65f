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

interface Lane {
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
const jobsPerLane = 2;
// Loading the service costs as much as about this many queries.
const jobsWorthAnotherLane = 40;

export function workerPool(options: {
  custom: readonly CustomTables[];
  workers: number;
  timeoutMs: number;
}): WorkerPool {
  const waiting: Job[] = [];
  const lanes: Lane[] = [];
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
      for (const job of [...waiting.splice(0), ...lanes.flatMap((lane) => lane.jobs.splice(0))])
        job.done({ gaveUp: 'crash' });
      await Promise.all(lanes.splice(0).map((lane) => dismiss(lane)));
    },
  };

  function fill(): void {
    if (isClosed) return;
    while (
      waiting.length > 0 &&
      lanes.length < options.workers &&
      (lanes.length === 0 || waiting.length > jobsWorthAnotherLane * lanes.length)
    ) {
      lanes.push(openLane());
    }
    for (const lane of lanes) feed(lane);
  }

  function feed(lane: Lane): void {
    while (lane.jobs.length < jobsPerLane) {
      const job = waiting.shift();
      if (!job) break;
      lane.jobs.push(job);
      send(lane, job);
    }
    if (lane.jobs.length > 0) lane.worker.ref();
    else lane.worker.unref();
    watch(lane);
  }

  function send(lane: Lane, { id, input }: Job): void {
    lane.worker.postMessage({ id, text: input.text, platform: input.platform } satisfies AnalysisRequest);
  }

  function openLane(): Lane {
    const worker = new Worker(workerFile, {
      workerData: { custom: options.custom },
      // The service makes much short-lived garbage; a roomy nursery saves a tenth of the time. Below 2 GB of limit the
      // heap grows in small steps, and two workers take a third less. Long chains of `or` are deep trees.
      resourceLimits: { maxYoungGenerationSizeMb: 64, maxOldGenerationSizeMb: 2_000, stackSizeMb: 16 },
    });
    const lane: Lane = { worker, isReady: false, jobs: [], timer: undefined };
    worker.on('message', (reply: AnalysisReply) => receive(lane, reply));
    worker.on('error', () => replace(lane, 'crash'));
    return lane;
  }

  function receive(lane: Lane, reply: AnalysisReply): void {
    if (reply.id === 'ready') {
      lane.isReady = true;
      watch(lane);
      return;
    }
    const job = lane.jobs[0];
    if (job?.id !== reply.id) return;
    lane.jobs.shift();
    feed(lane);
    job.done('analysis' in reply ? { analysis: reply.analysis } : { gaveUp: 'crash' });
  }

  /** Gives the first job of a lane its time from now on. */
  function watch(lane: Lane): void {
    clearTimeout(lane.timer);
    const [job] = lane.jobs;
    if (!job || !lane.isReady) return;
    const before = process.cpuUsage();
    const giveUpAfter = (milliseconds: number) => {
      lane.timer = setTimeout(() => {
        // This thread may have been busy itself: an answer that has arrived meanwhile is taken first.
        setImmediate(() => {
          if (lane.jobs[0] !== job) return;
          // On a machine that is busy with other programs time passes while nothing is computed.
          const { user, system } = process.cpuUsage(before);
          const left = options.timeoutMs - (user + system) / 1_000;
          if (left > 50) giveUpAfter(left);
          else replace(lane, 'timeout');
        });
      }, milliseconds);
    };
    giveUpAfter(options.timeoutMs);
  }

  function replace(lane: Lane, gaveUp: 'timeout' | 'crash'): void {
    const index = lanes.indexOf(lane);
    if (index < 0) return;
    lanes.splice(index, 1);
    void dismiss(lane);
    const [lost, ...rest] = lane.jobs;
    waiting.unshift(...rest);
    fill();
    lost?.done({ gaveUp });
  }

  async function dismiss(lane: Lane): Promise<void> {
    clearTimeout(lane.timer);
    lane.worker.removeAllListeners();
    // A worker that dies after it was given up has nobody left to tell.
    lane.worker.on('error', () => undefined);
    await lane.worker.terminate();
  }
}
