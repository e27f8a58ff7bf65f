import type { TimelineBracket, TimelineEntry } from '../../publication/page/case-page.ts';
import { stretch } from './axis-ticks.ts';
import { bracketText } from './drawn-brackets.ts';
import { wrappedText } from './wrapped-text.ts';

/** The timeline for a narrow screen in drawing units: time goes down, a lane is a column. */
export interface UprightTimeline {
  width: number;
  height: number;
  /** Where texts begin. */
  text: number;
  lanes: readonly { name: string; x: number; from: number; to: number }[];
  marks: readonly UprightMark[];
  brackets: readonly { x: number; from: number; to: number; y: number; lines: readonly string[] }[];
  /** What is cut out between two events, with its length. */
  gaps: readonly { y: number; label: string }[];
}

interface UprightMark {
  number: number;
  href: string;
  x: number;
  y: number;
  time: TimelineEntry['time'];
  /** The event, wrapped. */
  lines: readonly string[];
  lane: string;
}

const width = 288;
const line = 16;
const mark = 20;
const bracketWidth = 14;
const mostBrackets = 3;
const mostLanes = 6;
const perCharacter = 7;
const longGap = 60 * 60 * 1000;

/** Draws `entries` one below the other, each in the column of its lane, as far as there are few enough lanes. */
export function uprightTimeline(
  entries: readonly TimelineEntry[],
  lanes: readonly { name: string; entries: readonly TimelineEntry[] }[],
  brackets: readonly TimelineBracket[],
): UprightTimeline {
  const shown = brackets.slice(0, mostBrackets);
  const left = shown.length * bracketWidth;
  const columns = lanes.length <= mostLanes ? lanes.length : 1;
  const column = (at: number) => left + 10 + Math.min(at, columns - 1) * mark;
  const text = left + columns * mark + 6;
  const room = Math.floor((width - text) / perCharacter);
  const laneOf = (entry: TimelineEntry) => lanes.findIndex((one) => one.entries.includes(entry));
  const placed = new Map<number, number>();
  const marks: UprightMark[] = [];
  const gaps: { y: number; label: string }[] = [];
  const told = new Map<TimelineBracket, number>();
  let y = 14;
  for (const [index, entry] of entries.entries()) {
    const lane = laneOf(entry);
    const lines = wrappedText(entry.event, room);
    placed.set(entry.number, y);
    marks.push({
      number: entry.number,
      href: `#${entry.anchor}`,
      x: column(lane),
      y,
      time: entry.time,
      lines,
      lane: lanes[lane]?.name ?? '',
    });
    y += (lines.length + 2) * line + 10;
    for (const bracket of shown.filter(({ from }) => from === entry.number)) {
      told.set(bracket, y);
      y += wrappedText(bracketText(bracket), room).length * line + 10;
    }
    const next = entries[index + 1];
    const measured = shown.some(({ from, to }) => from === entry.number && to === next?.number);
    const gap = next === undefined ? 0 : next.time.at - (entry.until ?? entry.time).at;
    const clocked = entry.time.clock !== '' && next?.time.clock !== '';
    if (clocked && !measured && gap >= longGap) {
      gaps.push({ y, label: stretch(gap) });
      y += line + 10;
    }
  }
  const end = (number: number) => placed.get(number) ?? 0;
  return {
    width,
    height: y,
    text,
    lanes: lanes.slice(0, columns).map(({ name, entries: own }, at) => ({
      name,
      x: column(at),
      from: columns === lanes.length ? end(own[0]?.number ?? 0) : 14,
      to: columns === lanes.length ? end(own.at(-1)?.number ?? 0) : end(entries.at(-1)?.number ?? 0),
    })),
    marks,
    brackets: shown.map((bracket, at) => ({
      x: at * bracketWidth + 2,
      from: end(bracket.from),
      to: end(bracket.to),
      y: told.get(bracket) ?? 0,
      lines: wrappedText(bracketText(bracket), room),
    })),
    gaps,
  };
}
