import { z } from 'zod';
import { shownAs } from '../source/schema-shape.ts';
import { time } from '../time/time.ts';
import { exactlyOne, localPath, toldWithTheRest } from './fields.ts';
import { recordBase } from './record-base.ts';

export const platforms = [
  'defender-xdr',
  'sentinel',
  'azure-data-explorer',
  'resource-graph',
  'other',
] as const;
const purposes = ['hunt', 'scope', 'detection', 'verify'] as const;

export type Platform = (typeof platforms)[number];

/** A question that was put to the data, as text in the case or as a file. */
export const query = z
  .strictObject({
    ...recordBase,
    title: z.string().min(1).describe('What the query looks for.'),
    query: z.string().optional().describe('The query; several lines as a literal block (`|`).'),
    file: localPath.optional().describe('The query as a file of the case, such as `queries/archives.kql`.'),
    platform: z
      .enum(platforms)
      .optional()
      .describe('Where it runs; decides the tables it is checked against.'),
    language: z
      .string()
      .min(1)
      .optional()
      .describe('Query language; `kql` when left out, and only that is checked.'),
    purpose: z.enum(purposes).optional().describe('What the query was written for.'),
    ran: time.optional().describe('When it ran.'),
    results: localPath.optional().describe('Rows it returned, as CSV exported by the portal.'),
    rows: z.int().min(0).optional().describe('How many rows it returned; `casebook results add` writes it.'),
    results_of: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional()
      .meta({ [shownAs]: '64 hexadecimal digits in lower case' })
      .describe(
        'SHA-256 of the text that returned the results, so that a later change is reported; `casebook results add` writes it.',
      ),
  })
  .superRefine((record, context) => {
    const { query: text, file } = record;
    if ((text === undefined) !== (file === undefined)) return;
    context.addIssue({
      code: 'custom',
      params:
        text === undefined
          ? {
              rule: 'require-key',
              message: 'Unexpected query without a text, expected `query` or `file`',
              why: 'A query that nobody can read or run proves nothing.',
              fix: 'Add `query: |` with the text below it, or `file: queries/<name>.kql`.',
            }
          : {
              rule: 'no-invalid-value',
              message: 'Unexpected `query` and `file` in one record, expected one of them',
              why: 'With two texts the reader cannot know which one ran.',
              fix: 'Keep `query` or `file` and remove the other.',
            },
    });
  }, toldWithTheRest)
  .meta(exactlyOne('query', 'file'));
