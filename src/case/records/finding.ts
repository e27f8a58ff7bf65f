import { z } from 'zod';
import { time, timeSpan } from '../time/time.ts';
import { referencesTo } from './fields.ts';
import { recordBase } from './record-base.ts';

const outcomes = ['observed', 'not-observed', 'inconclusive'] as const;
export const confidences = ['low', 'medium', 'high'] as const;

/** A claim of the case, with what supports it. */
export const finding = z.strictObject({
  ...recordBase,
  title: z.string().min(1).describe('The claim, one sentence that can be wrong.'),
  observed: z.union([time, timeSpan]).optional().describe('When it happened: a time, or `from` and `to`.'),
  outcome: z
    .enum(outcomes)
    .optional()
    .describe('Whether what was looked for was seen; `observed` when left out.'),
  detail: z.string().optional().meta({ description: 'What the data shows, in Markdown.', markdown: true }),
  limit: z
    .string()
    .optional()
    .meta({ description: 'What the data does not show, in Markdown.', markdown: true }),
  queries: referencesTo('query', 'Queries that support the claim.'),
  evidence: referencesTo('evidence', 'Evidence that supports the claim.'),
  indicators: referencesTo('indicator', 'Indicators seen in it.'),
  assets: referencesTo('asset', 'Assets it is about.'),
  attack: z
    .array(z.string().min(1))
    .optional()
    .describe('ATT&CK technique ids it shows, such as `T1560.001`.'),
  confidence: z.enum(confidences).optional().describe('How sure the analyst is of the claim.'),
});
