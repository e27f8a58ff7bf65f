import { z } from 'zod';
import { platforms } from './records/query.ts';

const text = z.string().min(1);

/** `tables/*.yaml`: tables, columns and functions that the reader's own platform has beside the known ones. */
export const customTables = z.strictObject({
  platform: z.enum(platforms).describe('Platform that has them.'),
  tables: z
    .record(
      text,
      z
        .record(text, text.describe('Kusto type, such as `string` or `datetime`.'))
        .describe('Columns by name.'),
    )
    .optional()
    .describe('Tables by name, each with its columns and their Kusto types; adds columns to a known table.'),
  functions: z
    .record(
      text,
      z
        .strictObject({
          parameters: z
            .string()
            .optional()
            .describe("Parameters in Kusto's notation, such as `(device:string)`."),
          returns: z
            .string()
            .optional()
            .describe("What it returns in Kusto's notation, such as `(DeviceId:string)`."),
          body: z.string().optional().describe('The body, instead of `returns`.'),
        })
        .describe('A function.'),
    )
    .optional()
    .describe('Saved functions by name.'),
});

export type CustomTables = z.output<typeof customTables>;
