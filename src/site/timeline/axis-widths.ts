import { daysBetween, stretch } from './axis-ticks.ts';
import type { TimePart } from './parted-times.ts';

/** A part and the gap after it, in drawing units; the gap after the last part is 0 wide. */
export interface PartWidth {
  /** First date of the part, where that is a new one; without a year that is the same. */
  day: string;
  width: number;
  gap: { label: string; width: number };
}

/** How far marks of a lane keep apart. */
export const markWidth = 19;

const leastOfMany = 96;
const leastOfOne = 48;
const leastNamedGap = 56;
const unnamedGap = 10;
const perCharacter = 6.2;
// What happened at a known time keeps the rest, however many gaps and days without clock times there are.
const mostAside = 0.4;

/** How wide `parts` and the gaps between them are when they fill `width`; `marks` of a day stand side by side. */
export function partWidths(
  parts: readonly TimePart[],
  width: number,
  marks: (day: number) => number,
): PartWidth[] {
  const someClock = parts.some(({ dated }) => !dated);
  const isAside = ({ dated }: TimePart) => dated && someClock;
  const pieces = parts.map((part, index) => {
    const day = newDay(part, parts[index - 1]);
    const named = Math.max(leastOfOne, day.length * perCharacter + 14);
    const abreast = isAside(part) ? marks(first(part)) * markWidth + 8 : 0;
    return { part, day, least: part.times.length > 1 ? leastOfMany : Math.max(named, abreast) };
  });
  const days = sum(pieces.map(({ part, least }) => (isAside(part) ? least : 0)));
  const most = width * mostAside;
  let gaps = gapsBetween(parts, 2);
  if (days + sum(gaps.map((gap) => gap.width)) > most) gaps = gapsBetween(parts, 1);
  const shrink = Math.min(1, most / (days + sum(gaps.map((gap) => gap.width))));
  const clocked = pieces.filter(({ part }) => !isAside(part));
  const least = sum(clocked.map((piece) => piece.least));
  const spare = width - shrink * (days + sum(gaps.map((gap) => gap.width))) - least;
  const steps = sum(clocked.map(({ part }) => part.times.length - 1));
  const wide = (piece: (typeof pieces)[number]) => {
    if (isAside(piece.part)) return piece.least * shrink;
    if (spare < 0) return piece.least * (1 + spare / least);
    const share = steps === 0 ? 1 / clocked.length : (piece.part.times.length - 1) / steps;
    return piece.least + spare * share;
  };
  return pieces.map((piece, index) => {
    const gap = gaps[index] ?? { label: '', width: 0 };
    return { day: piece.day, width: wide(piece), gap: { label: gap.label, width: gap.width * shrink } };
  });
}

/** Beside a day without a clock time a gap is told in whole days, and not at all when there are none. */
function gapsBetween(parts: readonly TimePart[], units: 1 | 2): { label: string; width: number }[] {
  return parts.slice(1).map((part, index) => {
    const before = parts[index] ?? part;
    const [from, to] = [last(before), first(part)];
    const days = daysBetween(from, to);
    const label = !before.dated && !part.dated ? stretch(to - from, units) : days > 0 ? `${days} d` : '';
    const width = label === '' ? unnamedGap : Math.max(leastNamedGap, label.length * perCharacter + 16);
    return { label, width };
  });
}

function newDay(part: TimePart, previous: TimePart | undefined): string {
  const [before, day] = [previous, part].map((one) =>
    one === undefined ? '' : new Date(first(one)).toISOString().slice(0, 10),
  );
  if (day === undefined || day === before) return '';
  return day.slice(0, 4) === before?.slice(0, 4) ? day.slice(5) : day;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
const first = ({ times }: TimePart) => times[0] ?? 0;
const last = ({ times }: TimePart) => times[times.length - 1] ?? 0;
