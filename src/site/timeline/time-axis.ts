/** A stretch of the axis that is drawn, from `from` to `to` in milliseconds, at `x` with `width` in drawing units. */
export interface AxisSegment {
  from: number;
  to: number;
  x: number;
  width: number;
}

/** A quiet stretch that is cut out of the axis: `length` in milliseconds. */
export interface AxisGap {
  length: number;
  x: number;
  width: number;
}

export interface TimeAxis {
  segments: readonly AxisSegment[];
  gaps: readonly AxisGap[];
  /** Where a moment is on the axis, in drawing units. */
  at(time: number): number;
}

const gapWidth = 92;
const leastWidth = 96;
const mostCuts = 4;
// A stretch without events is cut when it is a fifth of the whole, or when it would press the rest into a corner.
const cutOfSpan = 0.2;
const cutOfSegment = 0.85;

/** The axis of `times` (milliseconds, at least one) on `width` units from `x` on. */
export function timeAxis(times: readonly number[], x: number, width: number): TimeAxis {
  const clusters = cut([...new Set(times)].sort((a, b) => a - b));
  const gaps: AxisGap[] = [];
  const segments: AxisSegment[] = [];
  const room = width - gapWidth * (clusters.length - 1);
  const spare = Math.max(0, room - leastWidth * clusters.length);
  const events = clusters.reduce((sum, cluster) => sum + cluster.length - 1, 0);
  let left = x;
  for (const cluster of clusters) {
    const before = segments[segments.length - 1];
    const [from, to] = padded(cluster);
    if (before !== undefined) {
      gaps.push({ length: first(cluster) - last(clusters[segments.length - 1] ?? cluster), x: left, width: gapWidth });
      left += gapWidth;
    }
    const share = events === 0 ? 1 / clusters.length : (cluster.length - 1) / events;
    const wide = Math.min(leastWidth, room / clusters.length) + spare * share;
    segments.push({ from, to, x: left, width: wide });
    left += wide;
  }
  const at = (time: number) => {
    const segment = segments.find(({ to }) => time <= to) ?? segments[segments.length - 1];
    if (segment === undefined) return x;
    const { from, to } = segment;
    return segment.x + ((Math.max(time, from) - from) / (to - from)) * segment.width;
  };
  return { segments, gaps, at };
}

/** Times in order, parted where the axis is cut. */
function cut(times: readonly number[]): number[][] {
  const span = last(times) - first(times);
  let clusters: number[][] = [[...times]];
  while (clusters.length <= mostCuts) {
    const widest = widestStep(clusters);
    if (widest === null) break;
    const { cluster, at, length } = widest;
    const own = last(cluster) - first(cluster);
    const quiet = length > span * cutOfSpan || (length > own * cutOfSegment && cluster.length > 2);
    if (!quiet || times.length < 3) break;
    clusters = clusters.flatMap((one) => (one === cluster ? [one.slice(0, at), one.slice(at)] : [one]));
  }
  return clusters;
}

function widestStep(clusters: readonly number[][]) {
  let widest: { cluster: number[]; at: number; length: number } | null = null;
  for (const cluster of clusters) {
    for (let at = 1; at < cluster.length; at++) {
      const length = (cluster[at] ?? 0) - (cluster[at - 1] ?? 0);
      if (widest === null || length > widest.length) widest = { cluster, at, length };
    }
  }
  return widest;
}

/** First and last moment with some air: a twelfth of the span, at least five seconds. */
function padded(cluster: readonly number[]): [number, number] {
  const air = Math.max(5000, (last(cluster) - first(cluster)) / 12);
  return [first(cluster) - air, last(cluster) + air];
}

const first = (times: readonly number[]) => times[0] ?? 0;
const last = (times: readonly number[]) => times[times.length - 1] ?? 0;
