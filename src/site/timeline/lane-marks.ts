import type { TimelineEntry } from '../../workspace/case-page.ts';

export interface TimelineMark {
  number: number;
  href: string;
  x: number;
  y: number;
  /** How far an event that lasts reaches to the right of `x`. */
  lasts: number;
  /** The event, where there is room beside the mark. */
  label: { text: string; x: number; end: boolean } | null;
}

/** Where a lane is, and where a moment is in it. */
export interface LanePlace {
  y: number;
  left: number;
  right: number;
  at(time: number): number;
}

const perCharacter = 6.1;
const markWidth = 19;
const labelGap = 14;

/** Marks of a lane. Those that would overlap move apart by one mark: the table holds the exact time. */
export function laneMarks(
  entries: readonly TimelineEntry[],
  { y, left, right, at }: LanePlace,
): TimelineMark[] {
  const xs: number[] = [];
  for (const { time } of entries) {
    xs.push(Math.max(at(time.at), (xs[xs.length - 1] ?? -Infinity) + markWidth));
  }
  for (let index = xs.length - 1, most = right; index >= 0; index--, most -= markWidth) {
    xs[index] = Math.min(xs[index] ?? right, most);
  }
  let taken = left;
  return entries.map((entry, index) => {
    const x = xs[index] ?? right;
    const room = { from: taken, to: (xs[index + 1] ?? right + markWidth) - markWidth };
    const label = markLabel(entry.event, x, room);
    taken = label === null || label.end ? x + markWidth : x + labelGap + label.text.length * perCharacter;
    const end = at(entry.until?.at ?? entry.time.at);
    return { number: entry.number, href: `#${entry.anchor}`, x, y, lasts: Math.max(0, end - x), label };
  });
}

/** A label right of its mark, else left of it, else none. */
function markLabel(text: string, x: number, room: { from: number; to: number }): TimelineMark['label'] {
  const wide = labelGap + text.length * perCharacter;
  if (x + wide <= room.to) return { text, x: x + labelGap, end: false };
  if (x - wide >= room.from) return { text, x: x - labelGap, end: true };
  return null;
}
