import { z } from 'zod';

/** Key under which the schema of a field names the kind of record it refers to. */
export const refersTo = 'x-refers-to';

/**
 * A field that refers to records: ids of the same case. In the file a record may be written in place of its
 * id; `lift-records.ts` puts it into its list before the schema sees the field.
 */
export function referencesTo(kind: string, description: string) {
  return z
    .array(z.string())
    .optional()
    .meta({ description, [refersTo]: kind });
}
