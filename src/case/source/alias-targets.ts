import { type Alias, type Document, isAlias, isMap, isNode, isSeq, type Node } from 'yaml';

/**
 * The node that each alias of a document stands for: the last one before it with that anchor. One walk for all,
 * because `Alias.resolve` walks the document anew for each.
 */
export function aliasTargets(document: Document): Map<Alias, Node> {
  const targets = new Map<Alias, Node>();
  const anchors = new Map<string, Node>();
  const open: unknown[] = [document.contents];
  while (open.length > 0) {
    const node = open.pop();
    if (!isNode(node)) continue;
    if (isAlias(node)) {
      const target = anchors.get(node.source);
      if (target !== undefined) targets.set(node, target);
      continue;
    }
    if (node.anchor !== undefined) anchors.set(node.anchor, node);
    if (isSeq(node))
      for (let index = node.items.length - 1; index >= 0; index--) open.push(node.items[index]);
    if (isMap(node)) {
      for (let index = node.items.length - 1; index >= 0; index--) {
        const pair = node.items[index];
        open.push(pair?.value, pair?.key);
      }
    }
  }
  return targets;
}
