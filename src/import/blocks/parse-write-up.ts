import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** A write-up as a tree of Markdown (GFM) with the offsets of every node. */
export function parseWriteUp(text: string): Root {
  return markdown.parse(text);
}

const markdown = unified().use(remarkParse).use(remarkGfm).freeze();
