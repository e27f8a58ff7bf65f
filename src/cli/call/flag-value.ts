import { closest } from '../../case/closest.ts';
import type { Call } from './command.ts';
import { UsageError } from './usage-error.ts';

/** Value of a flag that takes one of a few words; null when it was not given. Letter case does not matter. */
export function oneOf<Word extends string>(call: Call, flag: string, words: readonly Word[]): Word | null {
  const given = call.text(flag);
  if (given === null) return null;
  const found = words.find((word) => word.toLowerCase() === given.toLowerCase());
  if (found !== undefined) return found;
  const meant = closest(given, words);
  throw new UsageError(
    `Unexpected \`--${flag} ${given}\`, expected ${words.map((word) => `\`${word}\``).join(', ')}`,
    meant === null ? null : `Did you mean \`${meant}\`?`,
  );
}

/** Value of a flag that takes a whole number from 0 to `most`; null when it was not given. */
export function wholeNumber(call: Call, flag: string, most = Number.MAX_SAFE_INTEGER): number | null {
  const given = call.text(flag);
  if (given === null) return null;
  const number = /^\d+$/.test(given) ? Number(given) : Number.NaN;
  if (number <= most) return number;
  const range = most === Number.MAX_SAFE_INTEGER ? 'a whole number' : `a whole number up to ${most}`;
  throw new UsageError(`Unexpected \`--${flag} ${given}\`, expected ${range}`);
}
