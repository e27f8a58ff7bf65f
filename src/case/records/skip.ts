import { z } from 'zod';

const one = z.strictObject({
  rule: z.string().min(1).describe('Id of the rule to silence, such as `no-unused-query`.'),
  reason: z.string().min(1).describe('Why the rule does not apply here; a reviewer reads it.'),
});

/** Rules silenced for a record or a case, each with its reason. */
export const skip = z
  .union([one, z.array(one)])
  .transform((value) => (Array.isArray(value) ? value : [value]))
  .describe('Rules that are silenced here, each with the reason.');

export type Skip = z.output<typeof one>;
