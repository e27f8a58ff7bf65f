import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { quoted } from './quoted.ts';

/** `YYYY-MM-DD`. */
export const datePattern = /^\d{4}-\d{2}-\d{2}$/;

/** A calendar date without a time. */
export const date = z
  .string()
  .check((context) => {
    if (isDate(context.value)) return;
    const shaped = datePattern.test(context.value);
    context.issues.push({
      code: 'custom',
      input: context.value,
      params: {
        rule: 'no-invalid-time',
        message: shaped
          ? `Unexpected date ${quoted(context.value)}, expected one that exists in the calendar`
          : `Unexpected date ${quoted(context.value)}, expected \`YYYY-MM-DD\``,
        why: 'Dates are written in one form, so that 03/04 is never read two ways.',
        fix: shaped
          ? 'Write a month from 01 to 12 and a day that the month has.'
          : 'Write it as `2025-11-20`.',
      },
    });
  })
  .meta({ pattern: datePattern.source });

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
