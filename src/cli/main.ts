import { run } from './run.ts';
import { faultText } from './terminal/fault.ts';

// Read by Astro when it is loaded.
Object.assign(process.env, { ASTRO_TELEMETRY_DISABLED: '1' });

// A terminal interrupts a whole group of processes, whose parents pass it on: that is one wish.
const oneWish = 500;

const interruption = new AbortController();
let interruptedAt = 0;
const interrupt = () => {
  // Whoever asks twice does not want to wait.
  if (interruption.signal.aborted && Date.now() - interruptedAt > oneWish) process.exit(130);
  interruptedAt ||= Date.now();
  interruption.abort();
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    // The process that started this one ends it when no answer comes; it may have gone itself.
    if (process.connected) process.send?.('interrupted', () => undefined);
    interrupt();
  });
}
// Whoever kills that process means this one, which is ended soon whatever it does.
process.on('disconnect', interrupt);
process.channel?.unref();

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that has gone, such as `head`, changes nothing about the result.
    if (error.code !== 'EPIPE') throw error;
  });
}

process.on('uncaughtException', (error) => {
  process.stderr.write(faultText(error, process.env));
  process.exit(2);
});

const code = await run(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  cwd: process.cwd(),
  env: process.env,
  now: () => new Date(),
  signal: interruption.signal,
  terminal:
    process.stdin.isTTY && process.stdout.isTTY ? { input: process.stdin, output: process.stdout } : null,
});
// What was interrupted may still be at work.
if (interruption.signal.aborted) process.exit(code);
process.exitCode = code;
