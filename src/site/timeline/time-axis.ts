import { stretch } from './axis-ticks.ts';
import { partedTimes } from './parted-times.ts';

/** A stretch of the axis that is drawn, from `from` to `to` in milliseconds, at `x` with `width` in drawing units. */
export interface AxisSegment {
  from: number;
  to: number;
  /** The first moment in it that happened; `from` has some air before it. */
  first: number;
  /** Moments in it that differ. */
  moments: number;
  x: number;
  width: number;
}

/** A quiet stretch that is cut out of the axis; `label` is its length in words. */
export interface AxisGap {
  label: string;
  x: number;
  width: number;
}

export interface TimeAxis {
  segments: readonly AxisSegment[];
  gaps: readonly AxisGap[];
  /** Where a moment is on the axis, in drawing units. */
  at(time: number): number;
}

// The first has the whole date above it, the others a day of the year.
const leastOfFirst = 76;
const leastOfOne = 48;
const leastOfMany = 96;
const leastGap = 56;
const perCharacter = 6.2;

/** The axis of `times` (milliseconds, at least one) on `width` units from `x` on. */
export function timeAxis(times: readonly number[], x: number, width: number): TimeAxis {
  const clusters = partedTimes(times);
  const labels = clusters
    .slice(1)
    .map((cluster, at) => stretch(first(cluster) - last(clusters[at] ?? cluster)));
  const gapWidths = labels.map((label) => Math.max(leastGap, label.length * perCharacter + 16));
  const least = clusters.map(({ length }, at) =>
    length > 1 ? leastOfMany : at === 0 ? leastOfFirst : leastOfOne,
  );
  const spare = width - sum(gapWidths) - sum(least);
  const steps = sum(clusters.map(({ length }) => length - 1));
  const gaps: AxisGap[] = [];
  let left = x;
  const segments = clusters.map((cluster, at): AxisSegment => {
    const [from, to] = padded(cluster);
    const share = steps === 0 ? 1 / clusters.length : (cluster.length - 1) / steps;
    const segment = {
      from,
      to,
      first: first(cluster),
      moments: cluster.length,
      x: left,
      width: (least[at] ?? 0) + spare * share,
    };
    left += segment.width;
    const gap = { label: labels[at] ?? '', x: left, width: gapWidths[at] ?? 0 };
    if (at < labels.length) gaps.push(gap);
    left += gap.width;
    return segment;
  });
  const at = (time: number) => {
    const segment = segments.find(({ to }) => time <= to) ?? segments[segments.length - 1];
    if (segment === undefined) return x;
    const { from, to } = segment;
    return segment.x + ((Math.min(Math.max(time, from), to) - from) / (to - from)) * segment.width;
  };
  return { segments, gaps, at };
}

/** First and last moment with some air: a twelfth of the span, at least five seconds. */
function padded(cluster: readonly number[]): [number, number] {
  const air = Math.max(5000, (last(cluster) - first(cluster)) / 12);
  return [first(cluster) - air, last(cluster) + air];
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
const first = (times: readonly number[]) => times[0] ?? 0;
const last = (times: readonly number[]) => times[times.length - 1] ?? 0;
