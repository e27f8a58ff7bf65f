import type { Nodes } from 'mdast';

/** The words of inline Markdown, exactly. */
export function inlineText(nodes: readonly Nodes[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text' || node.type === 'inlineCode') return node.value;
      if (node.type === 'break') return '\n';
      return 'children' in node ? inlineText(node.children) : '';
    })
    .join('');
}
