import { z } from 'zod';

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
