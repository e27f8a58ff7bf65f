import { z } from 'zod';
import { time } from '../time/time.ts';
import { referencesTo } from './fields.ts';
import { recordBase } from './record-base.ts';

/** A bracket on the drawn timeline between two events of the case, with the length between them. */
const eventLabel = z.strictObject({
  text: z.string().min(1).optional().describe('What the bracket says after its length.'),
  between: z
    .array(z.string())
    .check((context) => {
      if (context.value.length === 2) return;
      context.issues.push({
        code: 'custom',
        input: context.value,
        params: {
          message: `Unexpected \`between\` of length ${context.value.length}, expected the ids of two events`,
          why: 'A bracket has two ends: it starts at one event and ends at another.',
          fix: 'Write the ids of two events, such as `between: [T1, T2]`.',
        },
      });
    })
    .meta({ minItems: 2, maxItems: 2 })
    .describe('Ids of the two events that it joins, such as `[T1, T2]`.'),
});

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
