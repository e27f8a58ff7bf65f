import { z } from 'zod';
import { referencesTo } from './fields.ts';
import { recordBase } from './record-base.ts';

const bases = ['observed', 'inferred'] as const;

/** A row of the ATT&CK table: a technique, used for a tactic. */
export const attackRow = z.strictObject({
  ...recordBase,
  technique: z.string().min(1).describe('ATT&CK technique id, such as `T1560.001`.'),
  tactic: z.string().min(1).describe('Short name of the tactic it served, such as `collection`.'),
  why: z.string().optional().describe('What in the case shows it.'),
  findings: referencesTo('finding', 'Findings that show it.'),
  basis: z.enum(bases).optional().describe('Whether it was seen or is concluded from something else.'),
});
