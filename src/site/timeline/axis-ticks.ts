import type { AxisSegment } from './time-axis.ts';

export interface AxisTick {
  x: number;
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

/** Round moments of a segment, in UTC, no closer than a label is wide; none where a single moment stands. */
export function axisTicks({ from, to, x, width, moments }: AxisSegment): AxisTick[] {
  if (moments === 1) return [];
  const wanted = ((to - from) / width) * roomPerTick;
  const step = steps.find((one) => one >= wanted) ?? 364 * day;
  const ticks: AxisTick[] = [];
  for (let time = Math.ceil(from / step) * step; time <= to; time += step) {
    ticks.push({ x: x + ((time - from) / (to - from)) * width, label: label(time, step) });
  }
  return ticks;
}

/** Length of a quiet stretch: `40 s`, `25 h 10 min`; in days from three days on. */
export function stretch(length: number): string {
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
    .slice(from, from + 2)
    .filter(([n]) => n > 0)
    .map(([n, unit]) => `${n} ${unit}`)
    .join(' ');
}

function label(time: number, step: number): string {
  const iso = new Date(time).toISOString();
  if (step >= day || (step >= minute && time % day === 0)) return iso.slice(5, 10);
  return step >= minute ? iso.slice(11, 16) : iso.slice(11, 19);
}
