import type { TimelineEntry } from '../../publication/page/case-page.ts';
import { markWidth } from './axis-widths.ts';
import type { AxisMoment } from './parted-times.ts';

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
  at(moment: AxisMoment): number;
}

const perCharacter = 6.1;
const labelGap = 14;

/** Marks of a lane. Those that would overlap move apart by one mark: the table holds the exact time. */
export function laneMarks(
  entries: readonly TimelineEntry[],
  { y, left, right, at }: LanePlace,
): TimelineMark[] {
  const xs: number[] = [];
  for (const { time } of entries) {
    xs.push(Math.max(at(time), (xs[xs.length - 1] ?? -Infinity) + markWidth));
  }
  for (let index = xs.length - 1, most = right; index >= 0; index--, most -= markWidth) {
    xs[index] = Math.min(xs[index] ?? right, most);
  }
  let taken = left;
  return entries.map((entry, index) => {
    const x = xs[index] ?? right;
    const lasts = Math.max(0, at(entry.until ?? entry.time) - x);
    const room = { from: taken, to: (xs[index + 1] ?? right + markWidth) - markWidth };
    const label = markLabel(entry.event, { x, lasts }, room);
    taken = label === null || label.end ? x + markWidth : label.x + label.text.length * perCharacter;
    return { number: entry.number, href: `#${entry.anchor}`, x, y, lasts, label };
  });
}

/** A label right of its mark and of how long it lasts, else left of it, else none. */
function markLabel(
  text: string,
  mark: { x: number; lasts: number },
  room: { from: number; to: number },
): TimelineMark['label'] {
  const wide = text.length * perCharacter;
  const after = mark.x + Math.max(labelGap, mark.lasts + labelGap / 2);
  if (after + wide <= room.to) return { text, x: after, end: false };
  const before = mark.x - labelGap;
  if (before - wide >= room.from) return { text, x: before, end: true };
  return null;
}
