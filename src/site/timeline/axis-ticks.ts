/** A stretch of the axis that is drawn, from `from` to `to` in milliseconds, at `x` with `width` in drawing units. */
export interface AxisSegment {
  from: number;
  to: number;
  /** Its first moment, after some air. */
  first: number;
  /** Only days are known in it. */
  dated: boolean;
  /** Its first date, where that is a new one; without a year that is the same. */
  day: string;
  /** Moments in it that differ. */
  moments: number;
  x: number;
  width: number;
  /** Where a time in it is, in drawing units. */
  at(time: number): number;
}

export interface AxisTick {
  x: number;
  /** Milliseconds since 1970. */
  time: number;
  /** `00:48:50`, `00:48` or `11-20`, as the step asks. */
  label: string;
}

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;
const steps = [
  ...[1, 2, 5, 10, 15, 30].map((n) => n * second),
  ...[1, 2, 5, 10, 15, 30].map((n) => n * minute),
  ...[1, 2, 3, 6, 12].map((n) => n * hour),
  ...[1, 2, 7, 14, 28, 91, 182, 364].map((n) => n * day),
];
const roomPerTick = 84;
const perCharacter = 6.2;

/** Round moments of a segment, in UTC, no closer than a label is wide; the minute of a single moment, none of a single day. */
export function axisTicks(segment: AxisSegment): AxisTick[] {
  if (segment.moments === 1) {
    const moment = (segment.from + segment.to) / 2;
    return segment.dated ? [] : [{ x: segment.at(moment), time: moment, label: label(moment, minute) }];
  }
  const wanted = ((segment.to - segment.from) / segment.width) * roomPerTick;
  const usable = steps.filter((step) => step >= wanted && (!segment.dated || step >= day));
  // Where dense times are spread, the rest is narrower than the whole says.
  const roomy = usable.map((step) => ticksEvery(step, segment)).find(areApart);
  return roomy ?? ticksEvery(364 * day, segment).slice(0, 1);
}

/** Ticks whose label is within the segment. */
function ticksEvery(step: number, { from, to, x, width, at }: AxisSegment): AxisTick[] {
  const ticks: AxisTick[] = [];
  for (let time = Math.ceil(from / step) * step; time <= to; time += step) {
    const tick = { x: at(time), time, label: label(time, step) };
    const half = (tick.label.length * perCharacter) / 2;
    if (tick.x - half >= x && tick.x + half <= x + width) ticks.push(tick);
  }
  return ticks;
}

const areApart = (ticks: readonly AxisTick[]) =>
  ticks.every(({ x }, index) => x - (ticks[index - 1]?.x ?? -Infinity) >= roomPerTick * 0.75);

/** Whole days in UTC that lie between two days, neither of them counted. */
export function daysBetween(from: number, to: number): number {
  return Math.max(0, Math.floor(to / day) - Math.floor(from / day) - 1);
}

/** Length of a quiet stretch: `40 s`, `25 h 10 min`, or of one unit `25 h`; in days from three days on. */
export function stretch(length: number, units: 1 | 2 = 2): string {
  const days = length < 3 * day ? 0 : Math.floor(length / day);
  const parts = [
    [days, 'd'],
    [Math.floor((length - days * day) / hour), 'h'],
    [Math.floor((length % hour) / minute), 'min'],
    [Math.round((length % minute) / second), 's'],
  ] as const;
  const from = parts.findIndex(([n]) => n > 0);
  if (from === -1) return '0 s';
  return parts
    .slice(from, from + units)
    .filter(([n]) => n > 0)
    .map(([n, unit]) => `${n} ${unit}`)
    .join(' ');
}

function label(time: number, step: number): string {
  const iso = new Date(time).toISOString();
  if (step >= day || (step >= minute && time % day === 0)) return iso.slice(5, 10);
  return step >= minute ? iso.slice(11, 16) : iso.slice(11, 19);
}
