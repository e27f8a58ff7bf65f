import type { Nodes } from 'mdast';

const blocks = new Set(['paragraph', 'heading', 'code', 'listItem', 'tableRow', 'blockquote', 'tlpBlock']);

/**
 * The words of Markdown, for a summary or a search: blocks end in a line end, cells are parted by a tab, pictures are
 * their alternative text. Barred texts, placed records and HTML are left out.
 */
export function plainText(node: Nodes): string {
  return written(node)
    .replace(/\n{2,}/g, '\n')
    .trim();
}

function written(node: Nodes): string {
  switch (node.type) {
    case 'redactedText':
    case 'recordDirective':
    case 'html':
    case 'definition':
      return '';
    case 'break':
      return '\n';
    case 'image':
    case 'imageReference':
      return node.alt ?? '';
    case 'tableCell':
      return `${node.children.map(written).join('')}\t`;
    default: {
      const inside =
        'value' in node ? node.value : 'children' in node ? node.children.map(written).join('') : '';
      return blocks.has(node.type) ? `${inside.trimEnd()}\n` : inside;
    }
  }
}
