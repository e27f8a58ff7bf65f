import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';

/**
 * Markdown (GFM) as a tree with offsets. A bare address stays text: in a case it is most often an indicator, and
 * an indicator is never a link.
 */
export function parseMarkdown(text: string): Root {
  // The parser drops one byte order mark and counts from after it.
  const root = markdown.parse(text.startsWith('\uFEFF') ? `\uFEFF${text}` : text);
  unlinkAddresses(root, text);
  return root;
}

/** Makes text of addresses in angle brackets too. */
function unlinkAddresses(root: Root, text: string): void {
  const waiting: Nodes[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!('children' in node)) continue;
    const parent: { children: Nodes[] } = node;
    parent.children = parent.children.flatMap((child) =>
      child.type === 'link' && text[child.position?.start.offset ?? -1] === '<' ? child.children : [child],
    );
    for (const child of parent.children) waiting.push(child);
  }
}

const markdown = unified().use(remarkParse).use(remarkGfm).use(withoutBareLinks).freeze();

function withoutBareLinks(this: Processor) {
  const data = this.data();
  data.micromarkExtensions?.push({ disable: { null: ['wwwAutolink', 'protocolAutolink', 'emailAutolink'] } });
  for (const extension of (data.fromMarkdownExtensions ?? []).flat()) {
    // The one transform of GFM makes links of what its tokenizer has left as text.
    delete extension.transforms;
  }
}
