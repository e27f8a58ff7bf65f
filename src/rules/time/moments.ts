import type { Case } from '../../case/case.ts';
import type { KeyPath } from '../../case/key-path.ts';
import { isDate } from '../../case/time/date.ts';
import { timeTicks } from '../../case/time/time.ts';

/** A time or date of a case and where it is written. */
export interface Moment {
  text: string;
  at: KeyPath;
  /** First and last tick it may mean, a date being its whole day anywhere on earth. */
  from: bigint;
  to: bigint;
}

const hour = 36_000_000_000n;

/** Reads a time or a date; null when it is neither. */
export function moment(text: string | undefined, at: KeyPath): Moment | null {
  if (text === undefined) return null;
  const ticks = timeTicks(text);
  if (ticks !== null) return { text, at, from: ticks, to: ticks };
  const day = isDate(text) ? timeTicks(`${text}T00:00Z`) : null;
  return day === null ? null : { text, at, from: day - 14n * hour, to: day + 36n * hour };
}

/** Every moment of a case that has passed when the case says it has: all but what is due. */
export function pastMoments(of: Case): Moment[] {
  const all: (Moment | null)[] = [
    ...(['opened', 'closed', 'published', 'updated'] as const).map((key) => moment(of[key], [key])),
    moment(of.occurred?.from, ['occurred', 'from']),
    moment(of.occurred?.to, ['occurred', 'to']),
    ...of.findings.flatMap(({ observed, at }) =>
      typeof observed === 'string'
        ? [moment(observed, [...at, 'observed'])]
        : [
            moment(observed?.from, [...at, 'observed', 'from']),
            moment(observed?.to, [...at, 'observed', 'to']),
          ],
    ),
    ...of.queries.map(({ ran, at }) => moment(ran, [...at, 'ran'])),
    ...of.evidence.map(({ collected, at }) => moment(collected, [...at, 'collected'])),
    ...of.indicators.flatMap(({ first_seen, last_seen, at }) => [
      moment(first_seen, [...at, 'first_seen']),
      moment(last_seen, [...at, 'last_seen']),
    ]),
    ...of.response.map(({ completed, at }) => moment(completed, [...at, 'completed'])),
    ...of.timeline.map(({ time, at }) => moment(time, [...at, 'time'])),
    ...of.revisions.map(({ date, at }) => moment(date, [...at, 'date'])),
  ];
  return all.filter((one) => one !== null);
}
