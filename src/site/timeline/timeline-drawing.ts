import type { TimelineEntry } from '../../workspace/case-page.ts';
import { type AxisTick, axisTicks, stretch } from './axis-ticks.ts';
import { type AxisGap, type AxisSegment, timeAxis } from './time-axis.ts';

/** A picture of a timeline in drawing units, 936 wide; all it says stands in the table, too. */
export interface TimelineDrawing {
  width: number;
  height: number;
  /** Height of the axis. */
  axis: number;
  lanes: readonly { name: string; y: number }[];
  segments: readonly (AxisSegment & { day: string; ticks: readonly AxisTick[] })[];
  gaps: readonly (AxisGap & { label: string })[];
  marks: readonly TimelineMark[];
}

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

const width = 936;
const laneHeight = 36;
const firstLane = 48;
const perCharacter = 6.1;
const markWidth = 19;
const labelGap = 14;

/** Draws `entries` in lanes by tactic, in the order of `tactics`; by asset when no entry has a tactic. */
export function timelineDrawing(
  entries: readonly TimelineEntry[],
  tactics: readonly { shortName: string; name: string }[],
  other: string,
): TimelineDrawing {
  const laneOf = laneNames(entries, tactics, other);
  const names = [...new Set(laneOf.values())];
  const order = tactics.map(({ name }) => name);
  const place = (name: string) => (name === other ? Infinity : (order.indexOf(name) + order.length + 1) % (order.length + 1));
  if (entries.some(({ tactic }) => tactic !== null)) names.sort((a, b) => place(a) - place(b));
  const left = Math.min(260, Math.max(...names.map((name) => name.length * perCharacter)) + 28);
  const { segments, gaps, at } = timeAxis(
    entries.flatMap(({ time, until }) => [time.at, until?.at ?? time.at]),
    left,
    width - left - 10,
  );
  const lanes = names.map((name, index) => ({ name, y: firstLane + laneHeight * index }));
  const marks = lanes.flatMap(({ name, y }) =>
    laneMarks(entries.filter((entry) => laneOf.get(entry) === name), y, at),
  );
  const axis = firstLane + laneHeight * lanes.length - 16;
  return {
    width,
    height: axis + 26,
    axis,
    lanes,
    segments: segments.map((one, index) => ({
      ...one,
      day: newDay(segments, index),
      ticks: axisTicks(one),
    })),
    gaps: gaps.map((gap) => ({ ...gap, label: stretch(gap.length) })),
    marks,
  };
}

function laneNames(
  entries: readonly TimelineEntry[],
  tactics: readonly { shortName: string; name: string }[],
  other: string,
): Map<TimelineEntry, string> {
  const byTactic = tactics.length > 0 && entries.some(({ tactic }) => tactic !== null);
  return new Map(
    entries.map((entry) => [entry, (byTactic ? entry.tactic?.name : entry.assets[0]?.title) ?? other]),
  );
}

/** Marks that would overlap move right by one mark; a label goes right of its mark, else left, else nowhere. */
function laneMarks(entries: readonly TimelineEntry[], y: number, at: (time: number) => number): TimelineMark[] {
  const xs: number[] = [];
  for (const { time } of entries) {
    xs.push(Math.min(width - markWidth / 2, Math.max(at(time.at), (xs[xs.length - 1] ?? -Infinity) + markWidth)));
  }
  let taken = 0;
  return entries.map((entry, index) => {
    const x = xs[index] ?? 0;
    const wide = entry.event.length * perCharacter + labelGap;
    const next = (xs[index + 1] ?? width + markWidth) - markWidth;
    const right = x + wide <= next;
    const before = (xs[index - 1] ?? 0) + markWidth;
    const leftwards = !right && x - wide >= Math.max(before, taken, 170);
    taken = right ? x + wide : x;
    const label = right
      ? { text: entry.event, x: x + labelGap, end: false }
      : { text: entry.event, x: x - labelGap, end: true };
    return {
      number: entry.number,
      href: `#${entry.anchor}`,
      x,
      y,
      lasts: Math.max(0, at(entry.until?.at ?? entry.time.at) - x),
      label: right || leftwards ? label : null,
    };
  });
}

/** The date of a segment's first moment, empty where the one before it shows the same. */
function newDay(segments: readonly AxisSegment[], index: number): string {
  const day = (segment: AxisSegment | undefined) =>
    segment === undefined ? '' : new Date(segment.from).toISOString().slice(0, 10);
  return day(segments[index]) === day(segments[index - 1]) ? '' : day(segments[index]);
}
