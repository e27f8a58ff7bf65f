/** A moment of the axis, in milliseconds since 1970; `clock` is empty where only the day is known. */
export interface AxisMoment {
  at: number;
  clock: string;
}

/** Moments that are drawn together; of `dated` ones only the day is known. */
export interface TimePart {
  times: readonly number[];
  dated: boolean;
}

const day = 24 * 60 * 60 * 1000;
const mostCuts = 5;
// A stretch without events is cut out when it takes a fifth of what is drawn and dwarfs the usual distance of events.
const cutOfDrawn = 0.2;
const cutOfUsual = 8;

/**
 * Distinct moments in order, parted where a quiet stretch would press the rest together, at most five times. Beside
 * clock times, each day without one is a part of its own, after those of that day.
 */
export function partedTimes(moments: readonly AxisMoment[]): TimePart[] {
  const clocked = distinct(moments.filter(({ clock }) => clock !== ''));
  const days = distinct(moments.filter(({ clock }) => clock === ''));
  if (clocked.length === 0) return cutTimes(days, []).map((times) => ({ times, dated: true }));
  const ends = days.map((at) => endOf(at, clocked[0] ?? at));
  return [
    ...days.map((at, index) => ({ times: [at], dated: true, place: ends[index] ?? at })),
    ...cutTimes(clocked, ends).map((times) => ({ times, dated: false, place: times[0] ?? 0 })),
  ]
    .sort((a, b) => a.place - b.place)
    .map(({ times, dated }) => ({ times, dated }));
}

/** A day stands after what happened on it, and not before the first moment where that is on it in another zone. */
function endOf(at: number, first: number): number {
  const end = at + day;
  // Between two milliseconds, so that it is the place of no clock time.
  return first >= end && first < end + day ? first + 0.5 : end - 0.5;
}

/** `ordered` in parts; always parted where a border comes between two of them. */
function cutTimes(ordered: readonly number[], borders: readonly number[]): number[][] {
  const steps = ordered.slice(1).map((to, index) => {
    const from = ordered[index] ?? to;
    return { before: index + 1, length: to - from, parted: borders.some((at) => from < at && at <= to) };
  });
  const cuts = steps.filter(({ parted }) => parted).map(({ before }) => before);
  const byLength = steps.filter(({ parted }) => !parted).sort((a, b) => b.length - a.length);
  const usual = byLength[Math.floor(byLength.length / 2)]?.length ?? 0;
  let drawn = byLength.reduce((total, { length }) => total + length, 0);
  for (const { before, length } of byLength.slice(0, mostCuts)) {
    if (length < drawn * cutOfDrawn || length < usual * cutOfUsual) break;
    drawn -= length;
    cuts.push(before);
  }
  cuts.sort((a, b) => a - b);
  return [0, ...cuts].map((from, index) => ordered.slice(from, cuts[index]));
}

const distinct = (moments: readonly AxisMoment[]) =>
  [...new Set(moments.map(({ at }) => at))].sort((a, b) => a - b);
