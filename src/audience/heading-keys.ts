import type { Nodes, Root } from 'mdast';
import type { TlpLevel } from '../case/tlp.ts';

/**
 * Keys of the headings of a text, of what `sees` lets through: letters and digits in lower case, so that a heading and
 * any anchor made from it compare equal, whatever way anchors are made.
 */
export function headingKeys(root: Root, sees: (level: TlpLevel | null) => boolean): Set<string> {
  const keys = new Set<string>();
  const visit = (node: Nodes) => {
    if (node.type === 'tlpBlock' && !sees(node.level)) return;
    if (node.type === 'heading') keys.add(anchorKey(textOf(node, sees)));
    else if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(root);
  return keys;
}

/** An anchor as `headingKeys` has it. */
export function anchorKey(anchor: string): string {
  return anchor.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

function textOf(node: Nodes, sees: (level: TlpLevel | null) => boolean): string {
  if (node.type === 'redactedText' && !sees(node.keepFor)) return '';
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  return 'children' in node ? node.children.map((child) => textOf(child, sees)).join('') : '';
}
