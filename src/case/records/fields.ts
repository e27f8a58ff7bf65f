import { z } from 'zod';
import { quoted } from '../quoted.ts';
import { shownAs } from '../source/schema-shape.ts';

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

/** An absolute http or https address without blanks or credentials. */
export const webUrl = z
  .string()
  .check((context) => {
    if (isWebUrl(context.value)) return;
    context.issues.push({
      code: 'custom',
      input: context.value,
      params: {
        message: /^https?:/i.test(context.value)
          ? `Unexpected address ${quoted(context.value)}, expected one without spaces, user name or password`
          : `Unexpected address ${quoted(context.value)}, expected one that begins with \`https://\` or \`http://\``,
        why: 'Readers follow it as a link, so it must be complete and must not run anything.',
        fix: 'Write the full address, as in `https://learn.microsoft.com/kusto/`.',
      },
    });
  })
  .meta({
    pattern: '^[Hh][Tt][Tt][Pp][Ss]?://\\S+$',
    [shownAs]: 'an address such as `https://example.com/`',
  });

/** Whether `text` is an absolute http or https address that can be linked. */
export function isWebUrl(text: string): boolean {
  if (/\s/.test(text) || !/^https?:\/\//i.test(text)) return false;
  const url = URL.parse(text);
  return url !== null && url.username === '' && url.password === '';
}

/** A text of 1 to `maximum` characters; one that needs two UTF-16 units, such as an emoji, counts once. */
export function shortText(maximum: number) {
  return z
    .string()
    .min(1)
    .check((context) => {
      if (context.value.length <= maximum || [...context.value].length <= maximum) return;
      context.issues.push({
        code: 'too_big',
        origin: 'string',
        maximum,
        inclusive: true,
        input: context.value,
      });
    })
    .meta({ maxLength: maximum });
}

/** A POSIX path relative to the folder of the case; whether it exists and stays inside is the rules' to say. */
export const localPath = z.string().min(1);

/** For the JSON Schema of an object that has one of the keys and no other of them; the check itself is code. */
export function exactlyOne(...keys: string[]) {
  return { oneOf: keys.map((key) => ({ required: [key] })) };
}

/** For a check over several keys: it also runs when one of the keys is wrong, so that its mistake is not hidden by theirs. */
export const toldWithTheRest = {
  when: ({ value }: { value: unknown }) => typeof value === 'object' && value !== null,
};
