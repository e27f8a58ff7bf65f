import { z } from 'zod';
import { quoted } from '../quoted.ts';
import { shownAs } from '../source/schema-shape.ts';

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
