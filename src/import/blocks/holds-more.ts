import type { Nodes } from 'mdast';

/** Whether nodes hold something that their plain words do not: an address, a badge, a footnote. */
export function holdsMore(...nodes: readonly Nodes[]): boolean {
  return nodes.some((node) => {
    if (node.type === 'html') return /\b(?:href|src)\s*=/i.test(node.value) || node.value.startsWith('<!--');
    if (/^(?:link|linkReference|image|imageReference|footnoteReference)$/.test(node.type)) return true;
    return 'children' in node && holdsMore(...node.children);
  });
}
