import type { List } from 'mdast';
import type { MarkdownField } from '../../case/markdown-form.ts';
import type { DraftRecord } from '../draft.ts';
import { inlineText } from './inline-text.ts';
import { readField } from './read-field.ts';

/** The facts of a list, by key, and the items that are none of them. */
export function readFacts(
  list: List,
  fields: readonly MarkdownField[],
): { facts: DraftRecord; others: List['children'] } {
  const facts: Record<string, DraftRecord[string]> = {};
  const others = list.children.filter((item) => {
    const [paragraph, ...more] = item.children;
    const nodes = paragraph?.type === 'paragraph' && more.length === 0 ? paragraph.children : [];
    const [label, ...rest] = nodes;
    const name = label?.type === 'strong' ? inlineText(label.children).replace(/:$/, '') : null;
    const field = fields.find((one) => one.label === name);
    if (field === undefined) return true;
    const [first, ...after] = rest;
    const value =
      first?.type === 'text' ? [{ ...first, value: first.value.replace(/^ /, '') }, ...after] : rest;
    facts[field.key] = readField(value, field.form);
    return false;
  });
  return { facts, others };
}
