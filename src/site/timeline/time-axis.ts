import type { AxisSegment } from './axis-ticks.ts';
import { markWidth, partWidths } from './axis-widths.ts';
import { type AxisMoment, partedTimes, type TimePart } from './parted-times.ts';
import { spreadTimes } from './spread-times.ts';

/** A stretch from `from` to `to` that is cut out of the axis; `label` is its length, empty where that is not known. */
export interface AxisGap {
  from: number;
  to: number;
  label: string;
  x: number;
  width: number;
}

export interface TimeAxis {
  segments: readonly AxisSegment[];
  gaps: readonly AxisGap[];
  /** Where one of the moments is on the axis, in drawing units. */
  at(moment: AxisMoment): number;
}

/** The axis of `moments` (at least one) on `width` units from `x` on; `marks` of a day stand side by side. */
export function timeAxis(
  moments: readonly AxisMoment[],
  x: number,
  width: number,
  marks: (day: number) => number = () => 1,
): TimeAxis {
  const parts = partedTimes(moments);
  const gaps: AxisGap[] = [];
  const places = new Map<string, number>();
  let left = x;
  const segments = partWidths(parts, width, marks).map(({ day, width: wide, gap }, index) => {
    const part = parts[index] ?? { times: [], dated: false };
    const segment = axisSegment(part, left, wide, day);
    // Marks of a day stand around its middle.
    const back = (time: number) => (part.dated ? (marks(time) - 1) * (markWidth / 2) : 0);
    for (const time of part.times) {
      places.set(key(time, part.dated), Math.max(left, segment.at(time) - back(time)));
    }
    left += wide;
    const [from, to] = [part.times[part.times.length - 1], parts[index + 1]?.times[0]];
    if (from !== undefined && to !== undefined)
      gaps.push({ from, to, label: gap.label, x: left, width: gap.width });
    left += gap.width;
    return segment;
  });
  return { segments, gaps, at: ({ at, clock }) => places.get(key(at, clock === '')) ?? x };
}

function axisSegment({ times, dated }: TimePart, x: number, width: number, day: string): AxisSegment {
  const [first = 0, last = first] = [times[0], times[times.length - 1]];
  // Some air: a twelfth of the span, at least five seconds.
  const air = Math.max(5000, (last - first) / 12);
  const stops = [first - air, ...times, last + air];
  const xs = spreadTimes(stops, width, markWidth);
  const at = (time: number) => {
    const next = Math.min(
      Math.max(
        1,
        stops.findIndex((stop) => time <= stop),
      ),
      stops.length - 1,
    );
    const [from = 0, to = 0] = stops.slice(next - 1);
    const [left = 0, right = 0] = xs.slice(next - 1);
    return x + left + ((time - from) / (to - from)) * (right - left);
  };
  return { from: first - air, to: last + air, first, dated, day, moments: times.length, x, width, at };
}

const key = (time: number, dated: boolean) => `${time}${dated ? ' day' : ''}`;
