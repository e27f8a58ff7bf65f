import type { Nodes } from 'mdast';

/** The words of Markdown nodes as a reader sees them, on one line. */
export function plainWords(...nodes: readonly Nodes[]): string {
  return nodes.map(written).join('').replace(/\s+/g, ' ').trim();
}

function written(node: Nodes): string {
  switch (node.type) {
    case 'html':
      return /^<br/i.test(node.value) ? '\n' : '';
    case 'break':
      return '\n';
    case 'image':
    case 'imageReference':
    case 'definition':
      return '';
    case 'tableCell':
    case 'listItem':
    case 'paragraph':
    case 'heading':
      return `${node.children.map(written).join('')}\n`;
    default:
      if ('value' in node) return node.value;
      return 'children' in node ? node.children.map(written).join('') : '';
  }
}
