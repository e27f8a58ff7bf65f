import type { Nodes, Root } from 'mdast';
import type { TlpLevel } from '../../case/tlp.ts';

/** Whether something with a level is seen; null is a text barred for everybody. */
export type Sees = (level: TlpLevel | null) => boolean;

/** The texts of the headings that `sees` lets through, barred texts in them left out. */
export function headingTexts(root: Root, sees: Sees = () => true): string[] {
  const texts: string[] = [];
  const visit = (node: Nodes) => {
    if (node.type === 'tlpBlock' && !sees(node.level)) return;
    if (node.type === 'heading') texts.push(textOf(node, sees));
    else if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(root);
  return texts;
}

/** Letters and digits in lower case: a heading and any anchor made from it are equal, whatever way anchors are made. */
export function anchorKey(anchor: string): string {
  return anchor.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

function textOf(node: Nodes, sees: Sees): string {
  if (node.type === 'redactedText' && !sees(node.keepFor)) return '';
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  return 'children' in node ? node.children.map((child) => textOf(child, sees)).join('') : '';
}
