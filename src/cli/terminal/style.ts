import { styleText } from 'node:util';
import type { Style } from '../../report/report.ts';
import type { Io, Output } from './io.ts';

/**
 * Colours for an output: where a person looks at it, unless `NO_COLOR` is set; `FORCE_COLOR` has the last word, as in
 * Node itself.
 */
export function styleOf(output: Output, env: Io['env']): Style {
  return hasColours(output, env)
    ? (format, text) => styleText(format, text, { validateStream: false })
    : (_, text) => text;
}

/** Width to write in, in cells. */
export function columnsOf({ isTTY, columns = 0 }: Output): number {
  if (isTTY !== true) return 100;
  // A terminal that does not know its width says 0.
  return columns === 0 ? 80 : Math.max(40, Math.min(columns, 120));
}

function hasColours({ isTTY }: Output, env: Io['env']): boolean {
  const { FORCE_COLOR: forced, NO_COLOR: refused, TERM: terminal } = env;
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  if (refused !== undefined && refused !== '') return false;
  return isTTY === true && terminal !== 'dumb';
}
