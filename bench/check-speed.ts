import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../src/cli/run.ts';
import { generateCases } from './generated-cases.ts';

// node bench/check-speed.ts [COUNT] [SEED]: how long `check` takes, and `check --watch` from a saved change of one case
// to the printed answer.
const count = Number(process.argv[2] ?? 1000);
const seed = Number(process.argv[3] ?? 1);
const changes = 9;

const folder = mkdtempSync(join(tmpdir(), 'casebook-speed-'));
const files = generateCases(count, seed);
for (const [path, text] of Object.entries(files)) {
  mkdirSync(dirname(join(folder, 'content', path)), { recursive: true });
  writeFileSync(join(folder, 'content', path), text);
}

const stop = new AbortController();
let printed = '';
let heard: (() => void) | null = null;
const io = {
  stdout: {
    write(text: string) {
      printed += text;
      if (/No problems|\d+ (?:error|warning|info)s?/.test(text)) heard?.();
    },
  },
  stderr: { write: () => undefined },
  cwd: folder,
  env: { CASEBOOK_CACHE: join(folder, 'cache') },
  now: () => new Date('2026-11-20T12:00:00Z'),
  signal: stop.signal,
  terminal: null,
};
const answer = () =>
  new Promise<void>((resolve) => {
    heard = resolve;
  });
const timed = async (work: () => Promise<unknown>) => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

try {
  const first = await timed(() => run(['check'], io));
  const again = await timed(() => run(['check'], io));
  const started = answer();
  const watching = run(['check', '--watch'], io);
  await started;
  const saved: number[] = [];
  const cases = Object.keys(files).filter((path) => path.startsWith('cases/'));
  for (let round = 0; round < changes; round++) {
    const path = cases[Math.floor((round * cases.length) / changes)] ?? '';
    const answered = answer();
    saved.push(
      await timed(() => {
        appendFileSync(join(folder, 'content', path), `\nWritten in round ${round}.\n`);
        return answered;
      }),
    );
  }
  stop.abort();
  await watching.catch(() => undefined);
  const sorted = saved.toSorted((a, b) => a - b);
  const median = sorted[Math.floor(changes / 2)] ?? 0;
  const line = (what: string, ms: number) =>
    process.stdout.write(
      `${what.padEnd(44)}${Math.round(ms).toString().padStart(8)} ms  ${(ms / median).toFixed(1)} ×\n`,
    );
  process.stdout.write(`${count} cases, ${printed.split('\n').find((text) => text.trim() !== '') ?? ''}\n`);
  line('check, nothing kept from before', first);
  line('check, queries kept from before', again);
  line('check --watch, one case saved, median', median);
  line('check --watch, one case saved, slowest', sorted.at(-1) ?? 0);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
