import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';

/** Markdown of our own form as a tree with offsets; an address is a link only where it was written as one. */
export function parseForm(text: string): Root {
  return markdown.parse(text);
}

const markdown = unified().use(remarkParse).use(remarkGfm).use(withoutBareLinks).freeze();

function withoutBareLinks(this: Processor) {
  const data = this.data();
  data.micromarkExtensions?.push({ disable: { null: ['wwwAutolink', 'protocolAutolink', 'emailAutolink'] } });
  for (const extension of (data.fromMarkdownExtensions ?? []).flat()) delete extension.transforms;
}
