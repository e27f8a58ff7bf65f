import { z } from 'zod';
import { quoted } from '../quoted.ts';

export const recordIdPattern = /^[A-Za-z][A-Za-z0-9-]*$/;

/** The name of a record, unique in its case without regard to case. */
export const recordId = z
  .string()
  .check((context) => {
    if (recordIdPattern.test(context.value)) return;
    context.issues.push({
      code: 'custom',
      input: context.value,
      params: {
        message: `Unexpected id ${quoted(context.value)}, expected a letter, then letters, digits or hyphens`,
        why: 'The id is the anchor of the record in the address of the page.',
        fix: 'Write an id such as `F1` or `blob-upload`, or leave it out and it is given by position.',
      },
    });
  })
  .meta({ pattern: recordIdPattern.source })
  .describe('Name of the record, unique in the case; given by position (F1, Q1, …) when left out.');
