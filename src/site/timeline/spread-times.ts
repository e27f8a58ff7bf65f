// Distances take no more than this share of the width before they are made smaller.
const mostSpread = 0.6;

/**
 * Where each of `times` (ascending, distinct, at least two) stands on `width`: in proportion, but none closer than
 * `least` to the one before it, as long as there is room.
 */
export function spreadTimes(times: readonly number[], width: number, least: number): number[] {
  const lengths = times.slice(1).map((time, index) => time - (times[index] ?? time));
  const narrow = Math.min(least, (width * mostSpread) / lengths.length);
  let free = width;
  let rest = lengths.reduce((total, one) => total + one, 0);
  // Shortest first: a distance that is widened leaves less for the longer ones.
  const widened = new Set<number>();
  for (const [index, length] of [...lengths.entries()].sort(([, a], [, b]) => a - b)) {
    if ((length / rest) * free >= narrow) break;
    widened.add(index);
    free -= narrow;
    rest -= length;
  }
  let x = 0;
  return [0, ...lengths.map((length, index) => (x += widened.has(index) ? narrow : (length / rest) * free))];
}
