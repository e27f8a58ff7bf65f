import type { Html, Nodes } from 'mdast';
import { parseWriteUp } from '../blocks/parse-write-up.ts';
import type { SliceEdit } from '../blocks/source-slice.ts';
import { htmlTags } from './html-tags.ts';
import { htmlToMarkdown } from './html-to-markdown.ts';
import { htmlTokens } from './html-tokens.ts';
import { imageMarkdown } from './image-markdown.ts';

/**
 * The write-up with its HTML as Markdown: blocks whole; inside a line only pictures, and what is not HTML but a
 * placeholder in angle brackets. Other tags inside a line stay.
 */
export function htmlAsMarkdown(text: string): string {
  const edits: SliceEdit[] = [];
  const visit = (node: Nodes, inline: boolean) => {
    if (node.type === 'html') edits.push(...(inline ? inlineEdits(node) : [blockEdit(node, text)]));
    if ('children' in node) {
      const phrasing = inline || ['paragraph', 'heading', 'tableCell'].includes(node.type);
      for (const child of node.children) visit(child, phrasing);
    }
  };
  visit(parseWriteUp(text), false);
  let written = '';
  let at = 0;
  for (const edit of edits.sort((a, b) => a.start - b.start)) {
    written += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return written + text.slice(at);
}

function blockEdit(node: Html, text: string): SliceEdit {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  // Indented as far as the list or quote that holds it; HTML itself may be indented as it likes.
  const prefix = before.trim() === '' ? before : before.replace(/[^>\s]/g, ' ');
  const lines = htmlToMarkdown(node.value).split('\n');
  const markdown = lines.map((line, index) => (index === 0 || line === '' ? line : prefix + line)).join('\n');
  const startsLine = before.trim() === '';
  const blank = `\n${prefix.trimEnd()}`;
  return {
    start: startsLine ? start - before.length : start,
    end,
    text: startsLine ? `${blank}\n${prefix}${markdown}\n${blank}` : `${markdown}\n${blank}`,
  };
}

function inlineEdits(node: Html): SliceEdit[] {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  const [token, ...more] = htmlTokens(node.value);
  if (token === undefined || more.length > 0 || token.kind === 'text' || token.kind === 'comment') return [];
  if (token.kind === 'open' && token.tag === 'img') {
    const { attributes } = token;
    return [{ start, end, text: imageMarkdown(attributes.get('alt') ?? '', attributes.get('src') ?? '') }];
  }
  return htmlTags.has(token.tag) ? [] : [{ start, end: start, text: '\\' }];
}
