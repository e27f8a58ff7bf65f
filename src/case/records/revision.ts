import { z } from 'zod';
import { date } from '../time/date.ts';
import { recordBase } from './record-base.ts';

/** A change of the case after it was first written. */
export const revision = z.strictObject({
  ...recordBase,
  date: date.describe('Day of the change.'),
  change: z.string().min(1).describe('What changed and why.'),
  author: z.string().min(1).optional().describe('Who changed it.'),
});
