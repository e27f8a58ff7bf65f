import type { TimelineBracket, TimelineEntry } from '../../publication/page/case-page.ts';
import type { AxisSegment } from './axis-ticks.ts';
import { type AxisTick, axisTicks } from './axis-ticks.ts';
import { type DrawnBracket, drawnBrackets } from './drawn-brackets.ts';
import { laneMarks, type TimelineMark } from './lane-marks.ts';
import { type AxisGap, timeAxis } from './time-axis.ts';
import { type LaneWords, type TimelineLane, timelineLanes } from './timeline-lanes.ts';

/** A picture of a timeline in drawing units, 936 wide; all it says stands in the table, too. */
export interface TimelineDrawing {
  width: number;
  height: number;
  /** Height of the axis. */
  axis: number;
  lanes: readonly { name: string; y: number }[];
  brackets: readonly DrawnBracket[];
  /** `dayFrom` is where its day is told in another zone, in milliseconds; null where it is not. */
  segments: readonly (AxisSegment & { ticks: readonly AxisTick[]; dayFrom: number | null })[];
  /** In a `quiet` one nothing happened; in another something went on, or may have. */
  gaps: readonly (AxisGap & { quiet: boolean })[];
  marks: readonly TimelineMark[];
}

const width = 936;
const laneHeight = 36;
const firstLane = 48;
const perCharacter = 6.1;
const air = 10;
// Narrower gaps have their length alone: the words would reach those of the next one.
const leastSaid = 42;
const day = 24 * 60 * 60 * 1000;

/** Draws `entries` in lanes by tactic, in the order of `tactics`; by asset when no entry has a tactic. */
export function timelineDrawing(
  entries: readonly TimelineEntry[],
  tactics: readonly { shortName: string; name: string }[],
  words: LaneWords,
  brackets: readonly TimelineBracket[] = [],
): TimelineDrawing {
  const rows = timelineLanes(entries, tactics, words);
  const left = Math.min(260, Math.max(...rows.map(({ name }) => name.length * perCharacter)) + 28);
  const right = width - air;
  const times = entries.flatMap(({ time, until }) => [time, until ?? time]);
  const onDay = (lane: TimelineLane, day: number) =>
    lane.entries.filter(({ time }) => time.clock === '' && time.at === day).length;
  const abreast = (day: number) => Math.max(1, ...rows.map((lane) => onDay(lane, day)));
  const { segments, gaps, at } = timeAxis(times, left, right - left, abreast);
  const named = namesWithRoom<AxisSegment | AxisGap>([
    ...segments.map((of) => ({ of, x: of.x, text: of.day })),
    ...gaps.map((of) => ({ of, x: of.x + of.width / 2 - textWidth(of.label) / 2, text: of.label })),
  ]);
  const xOf = new Map(
    rows.flatMap((lane) => laneMarks(lane.entries, { y: 0, left, right, at })).map((m) => [m.number, m.x]),
  );
  const drawn = drawnBrackets(brackets, { xOf, left, right, top: firstLane - 12 });
  const top = firstLane + drawn.height;
  const axis = top + laneHeight * rows.length - 16;
  const y = (row: number) => top + laneHeight * row;
  // A gap that a bracket measures is not measured twice.
  const byNumber = new Map(entries.map((entry) => [entry.number, entry]));
  const measured = (gap: AxisGap) =>
    brackets.some(
      ({ from, to }) => byNumber.get(from)?.time.at === gap.from && byNumber.get(to)?.time.at === gap.to,
    );
  return {
    width,
    height: axis + 26,
    axis,
    brackets: drawn.brackets,
    lanes: rows.map(({ name }, row) => ({ name, y: y(row) })),
    segments: segments.map((one) => ({
      ...one,
      day: named.has(one) ? one.day : '',
      dayFrom: one.dated || (one.day !== '' && !named.has(one)) ? null : one.first,
      ticks: axisTicks(one),
    })),
    gaps: gaps.map((gap) => {
      const label = named.has(gap) && !measured(gap) ? gap.label : '';
      const isSaid = gap.label !== '' && gap.width >= leastSaid;
      return { ...gap, label, quiet: isSaid && !entries.some((entry) => mayFill(entry, gap)) };
    }),
    marks: rows.flatMap((lane, row) => laneMarks(lane.entries, { y: y(row), left, right, at })),
  };
}

/** Whether an event lasts through a gap, or is of a day that the gap has a part of. */
function mayFill({ time, until }: TimelineEntry, { from, to }: AxisGap): boolean {
  if (until !== null && time.at <= from && until.at >= to) return true;
  return time.clock === '' && from < time.at + day && to > time.at && from !== time.at && to !== time.at;
}

/** What has its name in the row above the lanes: from left to right, each that leaves the one before it readable. */
function namesWithRoom<T>(names: readonly { of: T; x: number; text: string }[]): Set<T> {
  const named = new Set<T>();
  let taken = 0;
  for (const { of, x, text } of [...names].sort((a, b) => a.x - b.x)) {
    if (text === '' || x < taken || x + textWidth(text) > width) continue;
    named.add(of);
    taken = x + textWidth(text) + 4;
  }
  return named;
}

const textWidth = (text: string) => text.length * perCharacter;
