import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { quoted } from '../quoted.ts';
import { shownAs } from '../source/schema-shape.ts';

/** `YYYY-MM-DDThh:mm[:ss[.1 to 7 digits]]` and `Z` or `±hh:mm`, nothing else. */
export const timePattern = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(:\d{2}(?:\.\d{1,7})?)?(Z|[+-]\d{2}:\d{2})$/;

const withoutOffset = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d{1,7})?)?$/;

/** A time as the case has it; a Kusto tick (100 ns) is kept exactly. */
export const time = z
  .string()
  .check((context) => {
    const problem = timeProblem(context.value);
    if (problem === null) return;
    context.issues.push({
      code: 'custom',
      input: context.value,
      params: { rule: 'no-invalid-time', ...problem },
    });
  })
  .meta({ pattern: timePattern.source, [shownAs]: 'a time such as `2025-11-20T00:48:57Z`' });

/** What is wrong with a text that should be a time; null when nothing is. */
export function timeProblem(text: string): { message: string; why: string; fix: string } | null {
  const shape = timePattern.exec(text);
  if (shape !== null) {
    if (instant(text) !== null && !/T24:/.test(text)) return null;
    return {
      message: `Unexpected time ${quoted(text)}, expected one that exists in the calendar`,
      why: 'A date or a clock time outside the calendar cannot be ordered with the others.',
      fix: 'Write the month as 01 to 12, a day that the month has, hours 00 to 23, minutes and seconds 00 to 59, an offset up to 23:59.',
    };
  }
  if (withoutOffset.test(text)) {
    return {
      message: `Unexpected time ${quoted(text)} without an offset, expected \`Z\` or \`±hh:mm\` at its end`,
      why: 'Without an offset nobody can tell which moment is meant, and a timeline built on it may be hours off.',
      fix: `Write \`${text.replace(' ', 'T')}Z\` if it is UTC, else give the offset, as in \`${text.replace(' ', 'T')}+02:00\`.`,
    };
  }
  return {
    message: `Unexpected time ${quoted(text)}, expected \`YYYY-MM-DDThh:mm:ssZ\``,
    why: 'Times are written in one form, with at most seven decimals and an offset, so that none can be read two ways.',
    fix: 'Write it as `2025-11-20T00:48:57.6034636Z` or with an offset, as `2025-11-20T01:48:57+01:00`.',
  };
}

/** 100 ns ticks since 1970-01-01T00:00Z of a valid time; null when `text` is none. */
export function timeTicks(text: string): bigint | null {
  const found = timePattern.test(text) ? instant(text) : null;
  return found === null ? null : found.epochNanoseconds / 100n;
}

/** A valid time in UTC, split for display; digits of the second are those that were written. */
export interface UtcTime {
  /** `2025-11-20` */
  date: string;
  /** `00:48:57`, or `00:48` where no seconds were written */
  clock: string;
  /** `.6034636`, or empty */
  fraction: string;
  /** The whole in ISO form with `Z`, for `<time datetime>` */
  iso: string;
}

/** `text` in UTC; null when it is not a valid time. */
export function utcTime(text: string): UtcTime | null {
  const shape = timePattern.exec(text);
  const found = shape === null ? null : instant(text);
  if (shape === null || found === null) return null;
  const seconds = shape[3] ?? '';
  const fraction = seconds.includes('.') ? seconds.slice(seconds.indexOf('.')) : '';
  const zoned = found.toString({ fractionalSecondDigits: 0 });
  const date = zoned.slice(0, zoned.indexOf('T'));
  const full = zoned.slice(date.length + 1, -1);
  const clock = seconds === '' ? full.slice(0, 5) : full;
  return { date, clock, fraction, iso: `${date}T${clock}${fraction}Z` };
}

function instant(text: string): Temporal.Instant | null {
  try {
    const seconds = timePattern.exec(text)?.[3] ?? '';
    if (seconds.startsWith(':6')) return null;
    Temporal.PlainDateTime.from(text.replace(/(Z|[+-]\d{2}:\d{2})$/, ''), { overflow: 'reject' });
    return Temporal.Instant.from(text);
  } catch {
    return null;
  }
}

/** A stretch of time; `to` is not before `from`, which a rule holds. */
export const timeSpan = z.strictObject({
  from: time.describe('First moment.'),
  to: time.describe('Last moment.'),
});
