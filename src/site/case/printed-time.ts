import { utcTime } from '../../case/time/time.ts';

/** A time as pages print it. `TimeView` of the workspace has this shape and more. */
export interface PrintedTime {
  date: string;
  clock: string;
  fraction: string;
  iso: string;
}

/** A time of the case in UTC; null when `written` is missing or only a date. */
export function printedTime(written: string | undefined): PrintedTime | null {
  return written === undefined ? null : utcTime(written);
}
