import type { Definition, Image, ImageReference, Nodes } from 'mdast';

/** A picture in the text, with the link around it when the link holds nothing else. */
export interface ImageInText {
  src: string;
  alt: string;
  /** Where the link around it leads, when it leads elsewhere than to the picture; else null. */
  href: string | null;
  start: number;
  end: number;
}

/** Addresses of reference-style links and pictures, by identifier. */
export type Definitions = ReadonlyMap<string, Definition>;

/** The pictures within a node, in order; badges of services are left out. */
export function imagesIn(node: Nodes, definitions: Definitions): ImageInText[] {
  if (node.type === 'link' && node.children.length > 0) {
    const inside = node.children.flatMap((child) => imagesIn(child, definitions));
    const [only] = inside;
    if (inside.length !== 1 || node.children.length !== 1 || only === undefined) return inside;
    return [{ ...only, ...place(node), href: node.url === only.src ? null : node.url }];
  }
  if (node.type === 'image' || node.type === 'imageReference') {
    const src = sourceOf(node, definitions);
    if (src === null || isBadge(src)) return [];
    return [{ src, alt: node.alt ?? '', href: null, ...place(node) }];
  }
  return 'children' in node ? node.children.flatMap((child) => imagesIn(child, definitions)) : [];
}

function sourceOf(node: Image | ImageReference, definitions: Definitions): string | null {
  const url = node.type === 'image' ? node.url : definitions.get(node.identifier)?.url;
  return url === undefined || url === '' || url.startsWith('data:') ? null : url;
}

/** A picture that a service draws to say a state, and that shows nothing of the case. */
function isBadge(src: string): boolean {
  return /^https?:\/\/(?:img\.shields\.io|shields\.io|badgen\.net|badge\.fury\.io|hits\.\w+|komarev\.com)\/|\/badge\.svg(?:\?|$)/i.test(
    src,
  );
}

function place({ position }: Nodes): { start: number; end: number } {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}
