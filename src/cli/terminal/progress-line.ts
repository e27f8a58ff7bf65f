import type { Io } from './io.ts';
import { columnsOf } from './style.ts';

const erase = '\r\u001b[K';
const rewriteEvery = 80;
const writeEvery = 5000;

/**
 * Says on stderr how far a long piece of work is: in a terminal in one line that is rewritten, elsewhere in a plain
 * line every few seconds, so that short work is silent.
 */
export function progressLine({ stderr, env, now }: Io): ProgressLine {
  const { TERM } = env;
  const live = stderr.isTTY === true && TERM !== 'dumb';
  let last = live ? 0 : now().getTime();
  let shown = false;
  return {
    show({ step, done, total }) {
      const time = now().getTime();
      if (time - last < (live ? rewriteEvery : writeEvery)) return;
      last = time;
      shown = live;
      const line = total > 0 ? `${step} ${done} of ${total}` : step;
      stderr.write(live ? `${erase}${line.slice(0, columnsOf(stderr) - 1)}` : `${line}\n`);
    },
    clear() {
      if (shown) stderr.write(erase);
      shown = false;
      last = live ? 0 : now().getTime();
    },
  };
}

export interface ProgressLine {
  /** `total` is 0 where nobody knows it. */
  show(progress: { step: string; done: number; total: number }): void;
  /** Takes the line away, and begins anew; needed before anything else is printed. */
  clear(): void;
}
