import type { ProjectedCase } from '../audience/projected-case.ts';
import { utcTime } from '../case/time/time.ts';

/** The first and the last day of a case itself, ISO dates; never those of what it tells of. */
export function caseDays(of: ProjectedCase): { created: string; modified: string } {
  const days = [
    of.opened,
    ...[of.closed, of.published, of.updated].filter((day) => day !== undefined),
    ...of.revisions.map(({ date }) => date),
  ];
  return { created: of.opened, modified: days.reduce((last, day) => (day > last ? day : last)) };
}

/** When an indicator may be looked for from: its own time, else that of the activity, else the day the case was opened. */
export function seenFrom(of: ProjectedCase, firstSeen: string | undefined): string {
  const found = firstSeen ?? of.occurred?.from;
  return found === undefined ? stamp(of.opened) : stamp(found);
}

/** A date or time of a case as RFC 3339 in UTC, with seconds and three decimals or as many as were written. */
export function stamp(written: string): string {
  const time = utcTime(written);
  if (time === null) return `${written.slice(0, 10)}T00:00:00.000Z`;
  const clock = time.clock.length === 5 ? `${time.clock}:00` : time.clock;
  return `${time.date}T${clock}${time.fraction === '' ? '.000' : time.fraction.padEnd(4, '0')}Z`;
}
