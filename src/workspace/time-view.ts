import { timeTicks, utcTime } from '../case/time.ts';
import type { TimeView } from './case-page.ts';

/** A time or a date as pages show it; null when it is neither. */
export function timeView(text: string): TimeView | null {
  const utc = utcTime(text);
  const ticks = timeTicks(text);
  if (utc === null || ticks === null) {
    const day = timeTicks(`${text}T00:00Z`);
    return day === null
      ? null
      : { date: text, clock: '', fraction: '', iso: text, written: null, at: Number(day / 10_000n) };
  }
  return { ...utc, written: text.endsWith('Z') ? null : text, at: Number(ticks / 10_000n) };
}

/** Orders two texts that are times or dates, to the tick; a date stands before every time of its day. */
export function compareTimes(a: string, b: string): number {
  const [x, y] = [ticksOf(a), ticksOf(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}

function ticksOf(text: string): bigint {
  return timeTicks(text) ?? timeTicks(`${text}T00:00Z`) ?? 0n;
}
