import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { quoted } from '../quoted.ts';
import { shownAs } from '../source/schema-shape.ts';

/** `YYYY-MM-DD`. */
export const datePattern = /^\d{4}-\d{2}-\d{2}$/;

/** A calendar date without a time. */
export const date = z
  .string()
  .check((context) => {
    const problem = dateProblem(context.value);
    if (problem === null) return;
    context.issues.push({
      code: 'custom',
      input: context.value,
      params: { rule: 'no-invalid-time', ...problem },
    });
  })
  .meta({ pattern: datePattern.source, [shownAs]: 'a date, `YYYY-MM-DD`' });

/** What is wrong with a text that should be a date; null when nothing is. */
export function dateProblem(text: string): { message: string; why: string; fix: string } | null {
  if (isDate(text)) return null;
  const why = 'Dates are written in one form, so that 03/04 is never read two ways.';
  if (datePattern.test(text)) {
    return {
      message: `Unexpected date ${quoted(text)}, expected one that exists in the calendar`,
      why,
      fix: 'Write a month from 01 to 12 and a day that the month has.',
    };
  }
  const [, year, month = '', day = ''] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? [];
  const padded = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return {
    message: `Unexpected date ${quoted(text)}, expected \`YYYY-MM-DD\``,
    why,
    fix: isDate(padded) ? `Write \`${padded}\`.` : 'Write year, month and day as digits, as in `2025-11-20`.',
  };
}

/** Whether `text` is `YYYY-MM-DD` and exists. */
export function isDate(text: string): boolean {
  if (!datePattern.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}
