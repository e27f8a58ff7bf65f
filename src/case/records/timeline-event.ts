import { z } from 'zod';
import { time } from '../time/time.ts';
import { eventLabel } from './event-label.ts';
import { referencesTo } from './fields.ts';
import { recordBase } from './record-base.ts';

/** An event; observed findings and completed actions join the timeline by themselves. */
export const timelineEvent = z.strictObject({
  ...recordBase,
  time: time.describe('When it happened.'),
  event: z.string().min(1).describe('What happened.'),
  source: z.string().min(1).optional().describe('Where it was seen, such as a table name.'),
  tactic: z.string().min(1).optional().describe('Short name of the ATT&CK tactic it served.'),
  assets: referencesTo('asset', 'Assets it happened on.'),
  findings: referencesTo('finding', 'Findings it belongs to.'),
  label: eventLabel
    .optional()
    .describe('A bracket on the drawn timeline, with the length between two events.'),
});
