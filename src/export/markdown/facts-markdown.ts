import type { AttackIndex } from '../../attack/attack-index.ts';
import type { MarkdownField } from '../../case/markdown-form.ts';
import { fieldMarkdown } from './field-markdown.ts';
import { plainMarkdown } from './plain-markdown.ts';

/** The fields that a record has as a list, `- **Label:** value`. */
export function factsMarkdown(
  record: object,
  fields: readonly MarkdownField[],
  { attack }: { attack: AttackIndex | null },
): string {
  const values = record as Readonly<Record<string, unknown>>;
  return fields
    .flatMap(({ key, label, form }) => {
      const value = fieldMarkdown(values[key], form, { attack, type: values.type });
      return value === '' ? [] : [`- **${plainMarkdown(label)}:** ${value}`];
    })
    .join('\n');
}
