import { z } from 'zod';
import { date } from '../time/date.ts';
import { webUrl } from './fields.ts';

const text = z.string().min(1);

/** Somebody who wrote or reviewed the case: a name, or a name with more about it. */
export const person = z
  .union([
    text,
    z.strictObject({
      name: text.describe('Name as it is printed.'),
      url: webUrl.optional().describe('Page of the person, http or https.'),
      date: date.optional().describe('Day on which the person wrote or reviewed it.'),
    }),
  ])
  .transform((value): Person => (typeof value === 'string' ? { name: value } : value));

export interface Person {
  name: string;
  url?: string | undefined;
  date?: string | undefined;
}
