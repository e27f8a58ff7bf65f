import type { Nodes, Root } from 'mdast';

/** Levels of Markdown inside each other that no author writes and that a tree can still be walked with. */
export const deepestNesting = 100;

const marks = new RegExp(`^(?:[ \\t]{0,8}(?:>|[-+*][ \\t]|\\d{1,9}[.)][ \\t])){${deepestNesting}}`, 'm');

/** Where a line begins more quotes or lists than that, which would take the parser minutes; null when none does. */
export function deepLine(text: string): number | null {
  return marks.exec(text)?.index ?? null;
}

/** The offset of a node with more than that many levels above it; null when there is none. */
export function deepNode(root: Root): number | null {
  let level: Nodes[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepestNesting) return level[0]?.position?.start.offset ?? 0;
    level = level.flatMap((node): Nodes[] => ('children' in node ? node.children : []));
  }
  return null;
}
