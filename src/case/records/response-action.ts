import { z } from 'zod';
import { shownAs } from '../source/schema-shape.ts';
import { date, datePattern, dateProblem } from '../time/date.ts';
import { timePattern, timeProblem } from '../time/time.ts';
import { referencesTo } from './fields.ts';
import { recordBase } from './record-base.ts';

const actionStatuses = ['recommended', 'planned', 'in-progress', 'done', 'rejected'] as const;
export const phases = [
  'preparation',
  'detection',
  'containment',
  'eradication',
  'recovery',
  'post-incident',
] as const;

/** A date, or a time with an offset. */
const dateOrTime = z
  .string()
  .check((context) => {
    const { value } = context;
    const problem = datePattern.test(value) ? dateProblem(value) : timeProblem(value);
    if (problem === null) return;
    context.issues.push({
      code: 'custom',
      input: context.value,
      params: { rule: 'no-invalid-time', ...problem },
    });
  })
  .meta({
    pattern: `${datePattern.source}|${timePattern.source}`,
    [shownAs]: 'a date, or a time such as `2025-11-20T00:48:57Z`',
  });

/** Something that was done, or should be, because of the case. */
export const responseAction = z.strictObject({
  ...recordBase,
  action: z.string().min(1).describe('What is done, as an instruction.'),
  status: z.enum(actionStatuses).describe('How far it is.'),
  detail: z
    .string()
    .optional()
    .meta({ description: 'How it was or should be done, in Markdown.', markdown: true }),
  phase: z.enum(phases).optional().describe('Phase of the response.'),
  owner: z.string().min(1).optional().describe('Team or person who does it.'),
  due: date.optional().describe('Day by which it should be done.'),
  completed: dateOrTime.optional().describe('When it was done; puts it on the timeline.'),
  findings: referencesTo('finding', 'Findings that call for it.'),
});
