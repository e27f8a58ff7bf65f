import { z } from 'zod';
import { time } from '../time/time.ts';
import { exactlyOne, localPath, toldWithTheRest, webUrl } from './fields.ts';
import { recordBase } from './record-base.ts';

const evidenceTypes = ['screenshot', 'log', 'query-result', 'file', 'other'] as const;

/** Something that was kept: a file of the case, or a link to one elsewhere. */
export const evidence = z
  .strictObject({
    ...recordBase,
    type: z.enum(evidenceTypes).describe('What kind of thing was kept.'),
    file: localPath.optional().describe('The file, relative to the folder of the case.'),
    url: webUrl
      .optional()
      .describe('Where it lies when it is not a file of the case; only ever shown as a link.'),
    alt: z.string().optional().describe('What a picture shows, for readers who do not see it.'),
    caption: z.string().optional().describe('What to look at in it.'),
    sha256: z
      .string()
      .regex(/^[0-9a-fA-F]{64}$/, { error: 'expected 64 hexadecimal digits' })
      .optional()
      .describe('SHA-256 of the file, to show that it is unchanged.'),
    collected: time.optional().describe('When it was taken.'),
  })
  .superRefine((record, context) => {
    const { file, url } = record;
    if ((file === undefined) !== (url === undefined)) return;
    context.addIssue({
      code: 'custom',
      params:
        file === undefined
          ? {
              rule: 'require-key',
              message: 'Unexpected evidence without a place, expected `file` or `url`',
              why: 'Evidence that cannot be opened supports nothing.',
              fix: 'Add `file: evidence/<name>` for a file of the case, or `url:` for a link.',
            }
          : {
              rule: 'no-invalid-value',
              message: 'Unexpected `file` and `url` in one record, expected one of them',
              why: 'A record stands for one thing; two places could differ.',
              fix: 'Keep `file` or `url`, and make a second record of the other.',
            },
    });
  }, toldWithTheRest)
  .meta(exactlyOne('file', 'url'));
