import type { InlineCode, Nodes, Root, Text } from 'mdast';
import type { RedactedSpan } from './redactor.ts';

/** What is done to the texts of a tree. */
export interface ProseRedaction {
  spans(text: string): readonly RedactedSpan[];
  text(text: string): string;
  link(url: string): string;
  /** The id that a record has now. */
  recordId(id: string): string;
}

/**
 * A tree with every text of it redacted. The words of a paragraph, heading or cell are read as one text, so that a name
 * is found that is partly bold; what takes its place stands where it began.
 */
export function redactProse(root: Root, redaction: ProseRedaction): Root {
  const tree = structuredClone(root);
  const visit = (node: Nodes) => {
    switch (node.type) {
      case 'paragraph':
      case 'heading':
      case 'tableCell':
        redactWords(node, redaction);
        break;
      case 'code':
        node.value = redaction.text(node.value);
        node.lang = optional(node.lang, redaction.text);
        node.meta = optional(node.meta, redaction.text);
        break;
      case 'link':
      case 'image':
        node.url = redaction.link(node.url);
        node.title = optional(node.title, redaction.text);
        if (node.type === 'image') node.alt = optional(node.alt, redaction.text);
        break;
      case 'recordDirective':
        node.id = redaction.recordId(node.id);
        break;
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  return tree;
}

function redactWords(block: Nodes, redaction: ProseRedaction) {
  const words: { node: Text | InlineCode | null; start: number; end: number }[] = [];
  let whole = '';
  const collect = (node: Nodes) => {
    const value =
      node.type === 'text' || node.type === 'inlineCode'
        ? node.value
        : node.type === 'break'
          ? '\n'
          : node.type === 'redactedText'
            ? '\ufffc'
            : '';
    const written = node.type === 'text' || node.type === 'inlineCode' ? node : null;
    words.push({ node: written, start: whole.length, end: whole.length + value.length });
    whole += value;
    if ('children' in node) for (const child of node.children) collect(child);
  };
  collect(block);
  const spans = redaction.spans(whole);
  if (spans.length === 0) return;
  for (const { node, start, end } of words) {
    if (node === null) continue;
    let value = '';
    let from = start;
    for (const span of spans) {
      if (span.end <= start || span.start >= end) continue;
      value += whole.slice(from, Math.max(from, span.start));
      if (span.start >= start) value += span.replacement;
      from = Math.min(span.end, end);
    }
    node.value = value + whole.slice(from, end);
  }
  dropEmpty(block);
}

/** Takes out the nodes whose words all went into what stands for them elsewhere. */
function dropEmpty(node: Nodes) {
  if (!('children' in node)) return;
  const kept = (node.children as Nodes[]).filter((child) => {
    dropEmpty(child);
    if (child.type === 'text' || child.type === 'inlineCode') return child.value !== '';
    return (
      !/^(?:emphasis|strong|delete|link)$/.test(child.type) ||
      !('children' in child) ||
      child.children.length > 0
    );
  });
  // What is left of its children is of their class of content.
  node.children = kept as typeof node.children;
}

function optional(text: string | null | undefined, redact: (text: string) => string): string | null {
  return text === null || text === undefined ? null : redact(text);
}
