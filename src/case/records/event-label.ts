import { z } from 'zod';

/** A bracket on the drawn timeline between two events of the case, with the length between them. */
export const eventLabel = z.strictObject({
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
