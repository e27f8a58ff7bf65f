import { z } from 'zod';
import { time } from './time.ts';

/** A stretch of time; `to` is not before `from`, which a rule holds. */
export const timeSpan = z.strictObject({
  from: time.describe('First moment.'),
  to: time.describe('Last moment.'),
});
