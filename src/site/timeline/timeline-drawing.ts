import type { TimelineEntry } from '../../workspace/case-page.ts';
import { type AxisTick, axisTicks } from './axis-ticks.ts';
import { laneMarks, type TimelineMark } from './lane-marks.ts';
import { type AxisGap, type AxisSegment, timeAxis } from './time-axis.ts';
import { type LaneWords, timelineLanes } from './timeline-lanes.ts';

/** A picture of a timeline in drawing units, 936 wide; all it says stands in the table, too. */
export interface TimelineDrawing {
  width: number;
  height: number;
  /** Height of the axis. */
  axis: number;
  lanes: readonly { name: string; y: number }[];
  segments: readonly (AxisSegment & { day: string; ticks: readonly AxisTick[] })[];
  gaps: readonly AxisGap[];
  marks: readonly TimelineMark[];
}

const width = 936;
const laneHeight = 36;
const firstLane = 48;
const perCharacter = 6.1;
const air = 10;

/** Draws `entries` in lanes by tactic, in the order of `tactics`; by asset when no entry has a tactic. */
export function timelineDrawing(
  entries: readonly TimelineEntry[],
  tactics: readonly { shortName: string; name: string }[],
  words: LaneWords,
): TimelineDrawing {
  const rows = timelineLanes(entries, tactics, words);
  const left = Math.min(260, Math.max(...rows.map(({ name }) => name.length * perCharacter)) + 28);
  const right = width - air;
  const times = entries.flatMap(({ time, until }) => [time.at, until?.at ?? time.at]);
  const { segments, gaps, at } = timeAxis(times, left, right - left);
  const axis = firstLane + laneHeight * rows.length - 16;
  const y = (row: number) => firstLane + laneHeight * row;
  return {
    width,
    height: axis + 26,
    axis,
    lanes: rows.map(({ name }, row) => ({ name, y: y(row) })),
    segments: segments.map((one, index) => ({
      ...one,
      day: newDay(segments, index),
      ticks: axisTicks(one),
    })),
    gaps,
    marks: rows.flatMap((lane, row) => laneMarks(lane.entries, { y: y(row), left, right, at })),
  };
}

/** The date of a segment's first moment: empty where the one before it has the same, without a year that is the same. */
function newDay(segments: readonly AxisSegment[], index: number): string {
  const [before, day] = [segments[index - 1], segments[index]].map((segment) =>
    segment === undefined ? '' : new Date(segment.first).toISOString().slice(0, 10),
  );
  if (day === undefined || day === before) return '';
  return day.slice(0, 4) === before?.slice(0, 4) ? day.slice(5) : day;
}
