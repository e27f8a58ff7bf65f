import type { Definition, Nodes, Root } from 'mdast';
import { type LinkTarget, linkTarget } from './link-target.ts';

/** A link or a picture that the author wrote in prose. `[start, end)` are offsets of the text. */
export type ProseLink = { url: string; start: number; end: number } & (
  | LinkTarget
  | { kind: 'image'; path: string; alt: string }
  | { kind: 'remote-image'; alt: string }
);

export function isPicture(link: ProseLink): link is Extract<ProseLink, { alt: string }> {
  return link.kind === 'image' || link.kind === 'remote-image';
}

/** Every written link and picture in order; a bare address is text and none of them. */
export function proseLinks(root: Root): ProseLink[] {
  const definitions = definitionsOf(root);
  const links: ProseLink[] = [];
  const walk = (node: Nodes) => {
    const at = { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
    if (node.type === 'link') links.push({ url: node.url, ...at, ...linkTarget(node.url) });
    if (node.type === 'linkReference') {
      const url = definitions.get(node.identifier)?.url;
      if (url !== undefined) links.push({ url, ...at, ...linkTarget(url) });
    }
    if (node.type === 'image' || node.type === 'imageReference') {
      const url = node.type === 'image' ? node.url : definitions.get(node.identifier)?.url;
      const target = linkTarget(url ?? '');
      const alt = node.alt ?? '';
      if (url === undefined) return;
      if (target.kind === 'file') links.push({ url, ...at, kind: 'image', path: target.path, alt });
      else links.push({ url, ...at, kind: 'remote-image', alt });
    }
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(root);
  return links;
}

/** Link definitions by identifier; the first one of a name counts. */
export function definitionsOf(root: Root): Map<string, Definition> {
  const found = new Map<string, Definition>();
  const walk = (node: Nodes) => {
    if (node.type === 'definition' && !found.has(node.identifier)) found.set(node.identifier, node);
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(root);
  return found;
}
