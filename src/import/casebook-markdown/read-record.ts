import type { RootContent } from 'mdast';
import { footnotePrefix, type MarkdownSection, markdownForm } from '../../case/markdown-form.ts';
import type { DraftRecord } from '../draft.ts';
import { inlineText } from './inline-text.ts';
import { proseSlice } from './prose-slice.ts';
import { readFacts } from './read-facts.ts';
import { startOf } from './start-of.ts';

/** A record from its heading and what is under it; `others` is what belongs to none of its fields. */
export function readRecord(
  nodes: readonly RootContent[],
  { kind, heading, fields }: MarkdownSection,
  text: string,
  end: number,
): { record: DraftRecord; others: RootContent[] } {
  const [title, ...rest] = nodes;
  const words = title?.type === 'heading' ? inlineText(title.children) : '';
  const [, id = '', name = ''] = /^([A-Za-z][A-Za-z0-9-]*) · (.*)$/s.exec(words) ?? [];
  const record: Record<string, DraftRecord[string]> = { id, [heading]: name };
  const others: RootContent[] = [];
  const marks = rest.flatMap((node, at) =>
    node.type === 'html' && (node.value === markdownForm.detail || node.value === markdownForm.limit)
      ? [{ at, field: node.value === markdownForm.detail ? 'detail' : 'limit', node }]
      : [],
  );
  for (const [index, { at, field, node }] of marks.entries()) {
    const next = marks[index + 1];
    const until = next === undefined ? end : startOf(next.node);
    const inside = rest.slice(at + 1, next?.at);
    record[field] = proseSlice(
      text,
      inside,
      node.position?.end.offset ?? until,
      until,
      footnotePrefix(id, field),
    );
  }
  for (const node of rest.slice(0, marks[0]?.at)) {
    const [only] = node.type === 'paragraph' && node.children.length === 1 ? node.children : [];
    if (node.type === 'list') {
      const { facts, others: items } = readFacts(node, fields);
      Object.assign(record, facts);
      if (items.length > 0) others.push({ ...node, children: items });
    } else if (kind === 'evidence' && only?.type === 'image') {
      if ((only.alt ?? '') !== '') record.alt = only.alt ?? '';
    } else if (kind === 'query' && node.type === 'code' && record.query === undefined) {
      record.query = `${node.value}\n`;
    } else others.push(node);
  }
  // A query in a file has its text there.
  if (record.file !== undefined && kind === 'query') delete record.query;
  return { record, others };
}
