import type { LinearPattern } from '../../case/linear-pattern.ts';

/** Where something was found, and what. */
export interface MatchPlace {
  start: number;
  end: number;
  value: string;
}

const windowLength = 65_536;
const overlap = 16_384;

/**
 * All matches of a global pattern; null when they took more than about `milliseconds` of computing. A long text is searched in windows that
 * overlap, so that the time grows with the length alone; matches of up to 16,384 characters are found wherever they stand.
 */
export function matchPlaces(
  pattern: RegExp | LinearPattern,
  text: string,
  milliseconds = Number.POSITIVE_INFINITY,
): MatchPlace[] | null {
  const isOver = stopwatch(milliseconds);
  const found: MatchPlace[] = [];
  for (let from = 0; ; from += windowLength - overlap) {
    const part = text.length <= windowLength ? text : text.slice(from, from + windowLength);
    for (const { start, end } of pattern instanceof RegExp
      ? matchesOf(pattern, part)
      : pattern.matches(part)) {
      if (end > start) found.push({ start: from + start, end: from + end, value: part.slice(start, end) });
      // The time of one match grows with the length of the window; many of them may each look at all of it.
      if (isOver()) return null;
    }
    if (isOver()) return null;
    if (from + windowLength >= text.length) return found;
  }
}

function* matchesOf(pattern: RegExp, text: string): Iterable<{ start: number; end: number }> {
  for (const { 0: value, index } of text.matchAll(pattern)) yield { start: index, end: index + value.length };
}

/**
 * Says whether this thread has computed for a time. The clock is asked first, and cheaper; by itself it would count what other
 * programs of a busy machine take.
 */
function stopwatch(milliseconds: number): () => boolean {
  if (milliseconds === Number.POSITIVE_INFINITY) return () => false;
  const latest = performance.now() + milliseconds;
  const before = cpuUsage();
  return () => {
    if (performance.now() <= latest) return false;
    const { user, system } = cpuUsage(before);
    return (user + system) / 1000 > milliseconds;
  };
}

// Node 22 can only count the workers along with this thread.
function cpuUsage(before?: NodeJS.CpuUsage): NodeJS.CpuUsage {
  return typeof process.threadCpuUsage === 'function'
    ? process.threadCpuUsage(before)
    : process.cpuUsage(before);
}
