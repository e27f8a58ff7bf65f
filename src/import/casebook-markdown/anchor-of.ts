import type { RootContent } from 'mdast';

/** The anchor that a heading begins with; null for a heading of prose. */
export function anchorOf(node: RootContent): string | null {
  const first = node.type === 'heading' ? node.children[0] : undefined;
  return first?.type === 'html' ? (/^<a id="([^"]+)">$/.exec(first.value)?.[1] ?? null) : null;
}
