import type { Nodes, PhrasingContent } from 'mdast';
import { plainWords } from './plain-words.ts';

/** A heading, paragraph or item of a list as a reader sees it. */
export interface TextItem {
  kind: 'heading' | 'paragraph' | 'item';
  text: string;
  /** Its lines, where it has line breaks. */
  lines: readonly string[];
  /** Of a paragraph or item: its first words when they are in bold, without a colon. */
  lead: string | null;
  offset: number;
  end: number;
  node: Nodes;
}

/** The texts of a tree outside of tables and code, in order; an item of a list is its first paragraph. */
export function textItems(root: Nodes): TextItem[] {
  const items: TextItem[] = [];
  const visit = (node: Nodes, inItem: boolean) => {
    if (node.type === 'heading' || node.type === 'paragraph') {
      items.push({
        kind: node.type === 'heading' ? 'heading' : inItem ? 'item' : 'paragraph',
        text: plainWords(node),
        lines: linesOf(node.children),
        lead: leadOf(node.children),
        offset: node.position?.start.offset ?? 0,
        end: node.position?.end.offset ?? 0,
        node,
      });
    } else if (node.type === 'listItem') {
      for (const [at, child] of node.children.entries()) visit(child, at === 0);
    } else if (node.type !== 'table' && 'children' in node) {
      for (const child of node.children) visit(child, false);
    }
  };
  visit(root, false);
  return items;
}

function linesOf(children: readonly PhrasingContent[]): string[] {
  let text = '';
  const write = (node: Nodes) => {
    if (node.type === 'break' || (node.type === 'html' && /^<br/i.test(node.value))) text += '\n';
    else if ('value' in node && node.type !== 'html') text += node.value;
    else if ('children' in node) for (const child of node.children) write(child);
  };
  for (const child of children) write(child);
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function leadOf([first]: readonly PhrasingContent[]): string | null {
  if (first?.type !== 'strong') return null;
  const lead = plainWords(first).replace(/\s*[:.–—-]\s*$/, '');
  return lead === '' ? null : lead;
}
