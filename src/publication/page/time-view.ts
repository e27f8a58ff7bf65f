import { timeTicks, utcTime } from '../../case/time/time.ts';
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

/**
 * Orders texts that are times or dates, to the tick. A date stands after every time of its day: what is known by its day
 * alone is most often what was done about the rest. Since a day lasts longer than one day over all zones, it does not
 * stand before `first` either, a time within a day after its end.
 */
export function timeOrder(first: string | null): (a: string, b: string) => number {
  const start = first === null ? null : timeTicks(first);
  const standsAt = (text: string) => {
    const time = timeTicks(text);
    if (time !== null) return time * 2n;
    const end = (timeTicks(`${text}T00:00Z`) ?? 0n) + dayTicks;
    // Between two ticks: what happened in the last one of the day stands before it.
    return start !== null && start >= end && start < end + dayTicks ? start * 2n + 1n : end * 2n - 1n;
  };
  return (a, b) => {
    const [x, y] = [standsAt(a), standsAt(b)];
    return x < y ? -1 : x > y ? 1 : 0;
  };
}

const dayTicks = 864_000_000_000n;
